/** How long after a change a click is taken to be meant for what stood there before, ms. */
export const misaimedMs = 400;
