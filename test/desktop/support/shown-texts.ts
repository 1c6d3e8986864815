/** Everything of the page that somebody sees or has read out. Runs inside the page. */
export function shownTexts(): readonly string[] {
  const spoken = [
    'aria-label',
    'title',
    'placeholder',
    'alt',
    'aria-valuetext',
    'aria-description',
  ];
  const found = new Set<string>([document.title]);
  for (const element of document.querySelectorAll('body *')) {
    if (element.matches('script, style, datalist, datalist *')) continue;
    const isDrawn = element instanceof HTMLOptionElement || element.checkVisibility();
    if (!isDrawn) continue;
    for (const name of spoken) found.add(element.getAttribute(name) ?? '');
    for (const node of element.childNodes) {
      if (node.nodeType === Node.TEXT_NODE) found.add(node.nodeValue ?? '');
    }
  }
  return [...found].map((text) => text.trim()).filter((text) => text !== '');
}
