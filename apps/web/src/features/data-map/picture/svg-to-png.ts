/** Twice the picture's own size, for sharp print. */
const SCALE = 2;
/** Browsers refuse larger canvases (Safari: 16,777,216 pixels). */
const MOST_PIXELS = 16_000_000;

function load(svg: string): Promise<HTMLImageElement> {
  return new Promise((resolve, reject) => {
    const image = new Image();
    image.onload = () => {
      resolve(image);
    };
    image.onerror = () => {
      reject(new Error('the drawing could not be read'));
    };
    image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  });
}

/**
 * A drawing as a PNG, at twice its size or as large as browsers allow.
 * @throws Error when the browser can't draw it
 */
export async function svgToPng(svg: string): Promise<Blob> {
  const image = await load(svg);
  const { naturalWidth: width, naturalHeight: height } = image;
  const scale = Math.min(SCALE, Math.sqrt(MOST_PIXELS / (width * height)));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(width * scale);
  canvas.height = Math.round(height * scale);
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('this browser has no canvas');
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob === null) reject(new Error('the picture could not be written'));
      else resolve(blob);
    }, 'image/png');
  });
}
