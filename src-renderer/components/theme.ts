import { createTheme, type MantineColorsTuple } from "@mantine/core";

/** The one accent: deep teal. Shade 7 on white has 5.6:1, white on shade 7 the same. */
const teal: MantineColorsTuple = [
  "#eef8f6",
  "#d6ebe8",
  "#afd7d2",
  "#83c1ba",
  "#5cada5",
  "#3f9b93",
  "#238b82",
  "#0f766e",
  "#0b5f59",
  "#074944",
];

/** Neutral greys; text never goes below shade 7 (7:1 on white). */
const gray: MantineColorsTuple = [
  "#f6f8f9",
  "#eef1f2",
  "#e1e6e8",
  "#cdd4d7",
  "#a9b3b8",
  "#7f8b91",
  "#64707a",
  "#4a555d",
  "#2f383e",
  "#161c20",
];

export const theme = createTheme({
  primaryColor: "teal",
  primaryShade: 7,
  colors: { teal, gray },
  black: "#161c20",
  fontFamily: '"Be Vietnam Pro", "Segoe UI", sans-serif',
  fontSizes: { xs: "13px", sm: "14px", md: "15px", lg: "17px", xl: "20px" },
  lineHeights: { xs: "1.4", sm: "1.45", md: "1.5", lg: "1.5", xl: "1.4" },
  spacing: { xs: "8px", sm: "12px", md: "16px", lg: "20px", xl: "32px" },
  radius: { xs: "8px", sm: "8px", md: "8px", lg: "8px", xl: "8px" },
  defaultRadius: "sm",
  shadows: {
    xs: "0 2px 8px rgb(22 28 32 / 12%)",
    sm: "0 2px 8px rgb(22 28 32 / 12%)",
    md: "0 2px 8px rgb(22 28 32 / 12%)",
    lg: "0 2px 8px rgb(22 28 32 / 12%)",
    xl: "0 2px 8px rgb(22 28 32 / 12%)",
  },
  headings: {
    fontFamily: '"Be Vietnam Pro", "Segoe UI", sans-serif',
    fontWeight: "600",
    sizes: {
      h1: { fontSize: "22px", lineHeight: "1.35" },
      h2: { fontSize: "17px", lineHeight: "1.4" },
      h3: { fontSize: "15px", lineHeight: "1.45" },
    },
  },
  respectReducedMotion: true,
  cursorType: "pointer",
  components: {
    Tooltip: { defaultProps: { openDelay: 300, transitionProps: { duration: 100 } } },
    Drawer: {
      defaultProps: { transitionProps: { duration: 120 }, overlayProps: { backgroundOpacity: 0.35 } },
      styles: { title: { fontWeight: 600, fontSize: 17 } },
    },
    Modal: {
      defaultProps: {
        transitionProps: { duration: 120 },
        overlayProps: { backgroundOpacity: 0.35 },
        centered: true,
      },
      styles: { title: { fontWeight: 600, fontSize: 17 } },
    },
    // A page has one banner: the head of a drawer or a dialog is none.
    DrawerHeader: { defaultProps: { component: "div" } },
    ModalHeader: { defaultProps: { component: "div" } },
    Input: { defaultProps: { size: "sm" } },
    InputWrapper: {
      defaultProps: { size: "sm" },
      styles: { description: { fontSize: 13, color: "#4a555d" }, error: { fontSize: 13, color: "#9f1d1d" } },
    },
    Alert: { styles: { title: { color: "#161c20" }, message: { color: "#161c20" } } },
    Radio: { styles: { description: { fontSize: 13, color: "#4a555d" } } },
    Tabs: { styles: { tab: { fontSize: 14 }, tabLabel: { textAlign: "left" } } },
    Button: { defaultProps: { size: "sm", fw: 600 } },
  },
});
