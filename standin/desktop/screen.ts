import type { Display, Point, Rectangle, Screen as ElectronScreen } from 'electron';
import { requireReady, runtime } from '../runningStandIn.ts';
import { strictEmitter } from '../strict.ts';

type Implemented = Pick<
  ElectronScreen,
  | 'getCursorScreenPoint'
  | 'getPrimaryDisplay'
  | 'getAllDisplays'
  | 'getDisplayNearestPoint'
  | 'getDisplayMatching'
>;
interface Area {
  bounds: Rectangle;
  workArea: Rectangle;
  scaleFactor: number;
}

/** Without a display: one of a usual size, with a bar at its lower edge. */
const imagined: Area = {
  bounds: { x: 0, y: 0, width: 1920, height: 1080 },
  workArea: { x: 0, y: 0, width: 1920, height: 1040 },
  scaleFactor: 1,
};

/** The display's size in device-independent pixels and what of it is free for windows. */
export function displayArea(): Area {
  return runtime().display ?? imagined;
}

/** The displays: the one that Chromium starts on, or an imagined one. The pointer is taken to be in its middle. */
export class Screen
  extends strictEmitter('screen', ['display-added', 'display-removed', 'display-metrics-changed'])
  implements Implemented
{
  getPrimaryDisplay(): Display {
    requireReady("The 'screen' module can't be used before the app 'ready' event");
    const { bounds, workArea, scaleFactor } = displayArea();
    const { width, height } = bounds;
    return {
      id: 1,
      label: '',
      bounds,
      workArea,
      scaleFactor,
      size: { width, height },
      workAreaSize: { width: workArea.width, height: workArea.height },
      nativeOrigin: { x: bounds.x, y: bounds.y },
      rotation: 0,
      internal: false,
      detected: true,
      touchSupport: 'unknown',
      accelerometerSupport: 'unknown',
      monochrome: false,
      colorDepth: 24,
      depthPerComponent: 8,
      colorSpace: '',
      displayFrequency: 60,
      maximumCursorSize: { width: 0, height: 0 },
    };
  }

  getAllDisplays(): Display[] {
    return [this.getPrimaryDisplay()];
  }

  getDisplayNearestPoint(): Display {
    return this.getPrimaryDisplay();
  }

  getDisplayMatching(): Display {
    return this.getPrimaryDisplay();
  }

  getCursorScreenPoint(): Point {
    const { x, y, width, height } = this.getPrimaryDisplay().workArea;
    return { x: x + Math.round(width / 2), y: y + Math.round(height / 2) };
  }
}
