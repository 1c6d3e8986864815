/**
 * What of the page's text cannot be read as it is drawn now: cut off, written over other text, or
 * wider than the window. Runs inside the page.
 */
export function layoutProblems(): readonly string[] {
  /** Pixels by which rounding may be off. */
  const slack = 1.5;

  interface Piece {
    readonly element: Element;
    readonly text: string;
    readonly rect: DOMRect;
  }

  /** What is kept for screen readers is drawn one pixel large. */
  const isForEarsOnly = (element: Element): boolean => {
    for (let at: Element | null = element; at !== null; at = at.parentElement) {
      const { width, height } = at.getBoundingClientRect();
      if (width <= slack && height <= slack && getComputedStyle(at).display !== 'contents')
        return true;
    }
    return false;
  };

  const isSeen = (element: Element): boolean =>
    element.closest('script, style, option') === null &&
    element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true }) &&
    !isForEarsOnly(element);

  const pieces = (): readonly Piece[] => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found: Piece[] = [];
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const element = node.parentElement;
      const text = (node.nodeValue ?? '').trim();
      if (element === null || text === '' || !isSeen(element)) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const rect of range.getClientRects()) {
        if (rect.width > 0 && rect.height > 0) found.push({ element, text, rect });
      }
    }
    return found;
  };

  const cutBy = ({ element, rect }: Piece): Element | null => {
    for (
      let at: Element | null = element;
      at !== null && at !== document.body;
      at = at.parentElement
    ) {
      const { overflowX, overflowY } = getComputedStyle(at);
      const box = at.getBoundingClientRect();
      const cuts = (overflow: string): boolean => overflow === 'hidden' || overflow === 'clip';
      const isCutAside =
        cuts(overflowX) && (rect.left < box.left - slack || rect.right > box.right + slack);
      const isCutBelow =
        cuts(overflowY) && (rect.top < box.top - slack || rect.bottom > box.bottom + slack);
      if (isCutAside || isCutBelow) return at;
    }
    return null;
  };

  const overlap = (one: Piece, other: Piece): boolean => {
    if (one.element.contains(other.element) || other.element.contains(one.element)) return false;
    const wide =
      Math.min(one.rect.right, other.rect.right) - Math.max(one.rect.left, other.rect.left);
    const high =
      Math.min(one.rect.bottom, other.rect.bottom) - Math.max(one.rect.top, other.rect.top);
    // Lines of text have room above and below their letters, which may touch.
    const room = Math.min(one.rect.height, other.rect.height) / 4;
    return wide > slack && high > room;
  };

  const narrowSelects = (): readonly string[] => {
    const pen = document.createElement('canvas').getContext('2d');
    return [...document.querySelectorAll('select')].flatMap((select) => {
      const label = select.selectedOptions[0]?.label ?? '';
      const style = getComputedStyle(select);
      if (pen === null || !select.checkVisibility()) return [];
      pen.font = style.font;
      const room =
        select.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight);
      return pen.measureText(label).width > room + slack ? [`cut in its field: ${label}`] : [];
    });
  };

  const narrowPlaceholders = (): readonly string[] => {
    const pen = document.createElement('canvas').getContext('2d');
    return [...document.querySelectorAll('input')].flatMap((field) => {
      const style = getComputedStyle(field);
      if (pen === null || field.value !== '' || !field.checkVisibility()) return [];
      pen.font = getComputedStyle(field, '::placeholder').font;
      const room =
        field.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight);
      return pen.measureText(field.placeholder).width > room + slack
        ? [`cut in its field: ${field.placeholder}`]
        : [];
    });
  };

  /** In a part that scrolls by itself, what lies beyond its edges is not drawn. */
  const isScrolledAway = ({ element, rect }: Piece): boolean => {
    for (
      let at: Element | null = element;
      at !== null && at !== document.body;
      at = at.parentElement
    ) {
      const { overflowX, overflowY } = getComputedStyle(at);
      const box = at.getBoundingClientRect();
      const isBeyond =
        rect.bottom > box.bottom + slack ||
        rect.top < box.top - slack ||
        rect.right > box.right + slack ||
        rect.left < box.left - slack;
      if (isBeyond && /auto|scroll/u.test(`${overflowX} ${overflowY}`)) return true;
    }
    return false;
  };

  const all = pieces().filter((piece) => !isScrolledAway(piece));
  /** What lies under a sticky or fixed part, a list that folds down or a dialog is not unreadable. */
  const layerOf = (element: Element): Element => {
    let at = element;
    while (at.parentElement !== null) {
      const { position, zIndex } = getComputedStyle(at);
      const isLifted = position === 'absolute' && Number(zIndex) > 0;
      if (isLifted || /^(?:fixed|sticky)$/u.test(position)) return at;
      at = at.parentElement;
    }
    return at;
  };
  const layers = all.map(({ element }) => layerOf(element));
  /** Beyond the edges of a part that does not scroll along with the page nothing can be reached. */
  const isOutside = ({ rect }: Piece, layer: Element | undefined): boolean =>
    layer !== undefined &&
    getComputedStyle(layer).position === 'fixed' &&
    (rect.bottom > innerHeight + slack || rect.top < -slack || rect.right > innerWidth + slack);
  const root = document.documentElement;
  const tooWide = root.scrollWidth > root.clientWidth + slack;
  return [
    ...(tooWide
      ? [`wider than the window: ${String(root.scrollWidth)} of ${String(root.clientWidth)}`]
      : []),
    ...all.filter((piece) => cutBy(piece) !== null).map(({ text }) => `cut off: ${text}`),
    ...all
      .filter((piece, index) => isOutside(piece, layers[index]))
      .map(({ text }) => `beyond the window: ${text}`),
    ...all.flatMap((one, index) =>
      all
        .filter((other, at) => at > index && layers[at] === layers[index] && overlap(one, other))
        .map((other) => `one over the other: ${one.text} / ${other.text}`),
    ),
    ...narrowSelects(),
    ...narrowPlaceholders(),
  ];
}
