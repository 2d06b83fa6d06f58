/** Words of a large grid's zoom. */
export const zoomMessages = { in: 'Zoom in', out: 'Zoom out', whole: 'Whole grid' } as const;
