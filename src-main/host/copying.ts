import type { Services } from "#main/services/create-services.ts";

const hour = 60 * 60 * 1000;

/** Copies that nobody has to ask for. */
interface Copying {
  /** One now, where something was entered since the newest. */
  readonly now: () => Promise<void>;
  /** The last one; none come after it. */
  readonly end: () => Promise<void>;
}

/**
 * Copies the station each hour it is open, when it is locked and when the programme ends. A copy that fails is reported and
 * keeps nobody from working or leaving; the day of the newest one stands in the frame of the programme.
 */
export function keepCopies(
  services: Pick<Services, "copyIfDue">,
  report: (error: unknown, operation: string) => string,
): Copying {
  const now = async (): Promise<void> => {
    try {
      await services.copyIfDue();
    } catch (error) {
      report(error, "backups.make");
    }
  };
  const timer = setInterval(() => void now(), hour);
  timer.unref();
  return {
    now,
    end: async () => {
      clearInterval(timer);
      await now();
    },
  };
}
