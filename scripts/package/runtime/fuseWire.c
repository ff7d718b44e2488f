/*
 * Stands where Electron's executable would be in a package that is made without Electron's runtime. It runs nothing: it
 * only has the fuse wire, so that fuses can be set and read back, and an icon and a version can be written into it.
 */
#include <stdio.h>

/* The wire as Electron has it: its mark, its version (1), how many fuses there are (9), and the state of each. */
const char fuse_wire[] __attribute__((used)) = "dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX\x01\x09"
                                               "000000000";

int main(void) {
  fputs("This package was made without Electron's runtime: it is for tests and runs nothing.\n", stderr);
  return 1;
}
