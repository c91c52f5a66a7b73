export async function benchCountry(): Promise<readonly never[]> { return []; }
