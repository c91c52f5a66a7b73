export const episodeOperations = {} as const;
