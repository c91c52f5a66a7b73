import { startScreens } from "./app/start.tsx";

startScreens();
