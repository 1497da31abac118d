import { screen } from './screen'

/** In the middle of the first screen, unless the program says where. */
export function firstBounds(options: Electron.BrowserWindowConstructorOptions): Electron.Rectangle {
  const { workArea } = screen.getPrimaryDisplay()
  const width = Math.max(options.width ?? 800, options.minWidth ?? 0)
  const height = Math.max(options.height ?? 600, options.minHeight ?? 0)
  const scale = scaleOff(options)
  return {
    x: options.x ?? workArea.x + Math.round((workArea.width - width) / 2),
    y: options.y ?? workArea.y + Math.round((workArea.height - height) / 2),
    width: width * scale,
    height: height * scale,
  }
}

/** Electron makes a window with the scale of the first screen, wherever it comes to stand: its issue 10862. */
function scaleOff({ x, y }: Electron.BrowserWindowConstructorOptions): number {
  if (x === undefined || y === undefined) return 1
  const holder = screen
    .getAllDisplays()
    .find(
      ({ bounds }) =>
        x >= bounds.x && x < bounds.x + bounds.width && y >= bounds.y && y < bounds.y + bounds.height,
    )
  return holder === undefined ? 1 : screen.getPrimaryDisplay().scaleFactor / holder.scaleFactor
}
