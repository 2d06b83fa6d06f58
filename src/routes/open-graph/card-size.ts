/** The size that networks ask for a link's picture, 1.91 to 1, in pixels. */
export const cardSize = { width: 1200, height: 630 } as const;
