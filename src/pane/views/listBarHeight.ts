/** How high the bar over the list of findings is, which stays in sight above them. */
export const LIST_BAR_HEIGHT = '41px';
