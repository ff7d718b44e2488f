/** Lucide's pictures, a file each: the package as a whole would be read as a whole wherever one of them is used. */
declare module 'lucide/dist/esm/icons/*.mjs' {
  import type { IconNode } from 'lucide';
  const icon: IconNode;
  export default icon;
}
