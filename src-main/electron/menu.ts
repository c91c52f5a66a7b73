import type { MenuItemConstructorOptions } from "electron";
import { menuText } from "#renderer/text/menu.ts";

/** The menu bar: only what the system itself can do; everything else is on the desk. No reload, no developer tools. */
export function menuTemplate(): MenuItemConstructorOptions[] {
  return [
    {
      label: menuText.file,
      submenu: [
        { role: "close", label: menuText.close },
        { type: "separator" },
        { role: "quit", label: menuText.quit },
      ],
    },
    {
      label: menuText.edit,
      submenu: [
        { role: "undo", label: menuText.undo },
        { role: "redo", label: menuText.redo },
        { type: "separator" },
        { role: "cut", label: menuText.cut },
        { role: "copy", label: menuText.copy },
        { role: "paste", label: menuText.paste },
        { role: "selectAll", label: menuText.selectAll },
      ],
    },
    {
      label: menuText.view,
      submenu: [
        { role: "zoomIn", label: menuText.zoomIn },
        { role: "zoomOut", label: menuText.zoomOut },
        { role: "resetZoom", label: menuText.resetZoom },
        { type: "separator" },
        { role: "togglefullscreen", label: menuText.fullScreen },
      ],
    },
    { label: menuText.help, submenu: [{ role: "about", label: menuText.about }] },
  ];
}
