import { existsSync, readFileSync } from 'node:fs';
import { extname } from 'node:path';
import type { NativeImage as ElectronNativeImage, Size } from 'electron';
import { notImplemented, strict, strictClass } from '../strict.ts';

type Implemented = Pick<
  ElectronNativeImage,
  | 'isEmpty'
  | 'getSize'
  | 'getAspectRatio'
  | 'getScaleFactors'
  | 'setTemplateImage'
  | 'isTemplateImage'
  | 'isMacTemplateImage'
  | 'toPNG'
  | 'toDataURL'
  | 'resize'
  | 'addRepresentation'
>;

const pngSignature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** An image as its file has it, by scale factor. Only PNG is looked into; nothing is drawn. */
export class NativeImage extends strictClass('NativeImage') implements Implemented {
  isMacTemplateImage = false;
  /** The file it came from, or ''. Not Electron's: for tests that ask which icon is shown. */
  readonly path: string;
  #representations = new Map<number, Buffer>();
  #size: Size | undefined;

  constructor(path = '', size?: Size) {
    super();
    this.path = path;
    this.#size = size;
  }

  isEmpty(): boolean {
    return this.#representations.size === 0;
  }

  /** In device-independent pixels: the size of the smallest representation by its scale factor. */
  getSize(): Size {
    if (this.#size !== undefined) return { ...this.#size };
    const [entry] = [...this.#representations].sort(([a], [b]) => a - b);
    if (entry === undefined) return { width: 0, height: 0 };
    const [scale, png] = entry;
    return {
      width: Math.round(png.readUInt32BE(16) / scale),
      height: Math.round(png.readUInt32BE(20) / scale),
    };
  }

  getAspectRatio(): number {
    const { width, height } = this.getSize();
    return height === 0 ? 1 : width / height;
  }

  getScaleFactors(): number[] {
    return [...this.#representations.keys()].sort((a, b) => a - b);
  }

  setTemplateImage(option: boolean): void {
    this.isMacTemplateImage = option;
  }

  isTemplateImage(): boolean {
    return this.isMacTemplateImage;
  }

  toPNG(): Buffer {
    return this.#representations.get(1) ?? this.#representations.values().next().value ?? Buffer.alloc(0);
  }

  toDataURL(): string {
    return `data:image/png;base64,${this.toPNG().toString('base64')}`;
  }

  /** Keeps the pixels; only the size that is told changes. */
  resize({ width, height }: { width?: number; height?: number }): ElectronNativeImage {
    const { width: oldWidth, height: oldHeight } = this.getSize();
    const ratio = oldHeight === 0 ? 1 : oldWidth / oldHeight;
    const newWidth = width ?? Math.round((height ?? oldHeight) * ratio);
    const newHeight = height ?? Math.round(newWidth / ratio);
    const resized = new NativeImage(this.path, { width: newWidth, height: newHeight });
    for (const [scale, png] of this.#representations) resized.#representations.set(scale, png);
    return resized as unknown as ElectronNativeImage;
  }

  /** Data that is no PNG leaves the image as it is, as an unreadable file does in Electron. */
  addRepresentation({ scaleFactor = 1, buffer }: { scaleFactor?: number; buffer?: Buffer }): void {
    if (buffer?.subarray(0, pngSignature.length).equals(pngSignature) === true) {
      this.#representations.set(scaleFactor, buffer);
    }
  }
}

function createFromBuffer(buffer: Buffer, options?: { scaleFactor?: number }): NativeImage {
  const image = new NativeImage();
  image.addRepresentation({ buffer, ...options });
  return image;
}

/** Also takes the files `name@2x.png` and the like beside it; an image that is not there is empty. */
function createFromPath(path: string): NativeImage {
  const image = new NativeImage(path);
  const extension = extname(path);
  if (extension !== '.png' && existsSync(path)) throw notImplemented(`An image that is no PNG (${path})`);
  for (const scale of [1, 1.25, 1.5, 2, 3, 4]) {
    const file = scale === 1 ? path : `${path.slice(0, -extension.length)}@${scale}x${extension}`;
    if (existsSync(file)) image.addRepresentation({ buffer: readFileSync(file), scaleFactor: scale });
  }
  return image;
}

export const nativeImage = strict('electron.nativeImage', {
  createEmpty: () => new NativeImage(),
  createFromBuffer,
  createFromPath,
  createFromDataURL: (url: string) =>
    createFromBuffer(Buffer.from(url.slice(url.indexOf(',') + 1), 'base64')),
}) satisfies Record<'createEmpty' | 'createFromBuffer' | 'createFromPath' | 'createFromDataURL', unknown>;
