/** Drawings of controls, 20 units wide, in the colour of the text around them. */
const icon = (path: string) => () => (
  <svg class="icon" viewBox="0 0 20 20" width="20" height="20" aria-hidden="true" focusable="false">
    <path d={path} />
  </svg>
);

export const SearchIcon = icon("M8.5 2.5a6 6 0 1 1 0 12 6 6 0 0 1 0-12zM13 13l5 5");
export const MenuIcon = icon("M1 4h18M1 10h18M1 16h18");
export const CloseIcon = icon("M4 4l12 12M16 4L4 16");

/** Half dark, half light. */
export const ThemeIcon = () => (
  <svg class="icon" viewBox="0 0 20 20" width="20" height="20" aria-hidden="true" focusable="false">
    <circle cx="10" cy="10" r="7.5" />
    <path class="solid" d="M10 2.5a7.5 7.5 0 0 0 0 15z" />
  </svg>
);
