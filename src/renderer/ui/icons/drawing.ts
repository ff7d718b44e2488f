import type { IconNode } from 'lucide';

/** Draws the shapes of one of Lucide's pictures into an `<svg>`. */
export function drawing(icon: IconNode): (picture: SVGSVGElement) => void {
  return (picture) => {
    const shapes = icon.map(([name, attributes]) => {
      const shape = document.createElementNS(picture.namespaceURI, name);
      for (const [attribute, value] of Object.entries(attributes))
        if (value !== undefined) shape.setAttribute(attribute, String(value));
      return shape;
    });
    picture.replaceChildren(...shapes);
  };
}
