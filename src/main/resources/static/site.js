/*
 * Moves the market strip where its list is wider than the screen; everything works without.
 *
 * The copy that closes the loop exists for the eye alone: it is made here, hidden from assistive technology and out
 * of the keyboard's way, so the rates stand once in the document. Focus in the strip stops it, as does its button.
 */
const strip = document.querySelector('.strip');
const rates = strip?.querySelector('.strip-rates');
const calm = matchMedia('(prefers-reduced-motion: reduce)');

if (rates) {
  const view = rates.parentElement.parentElement;
  const copy = rates.cloneNode(true);
  copy.classList.add('strip-copy');
  copy.setAttribute('aria-hidden', 'true');
  copy.querySelectorAll('a').forEach((link) => { link.tabIndex = -1; });
  rates.after(copy);

  const pause = document.createElement('button');
  pause.type = 'button';
  pause.className = 'strip-pause';
  pause.setAttribute('aria-label', strip.dataset.pause);
  pause.setAttribute('aria-pressed', 'false');
  view.parentElement.append(pause);

  let held = false;
  const settle = () => {
    const movable = !calm.matches && rates.scrollWidth > view.clientWidth;
    // Only focus from the keyboard: stopping under a pressed pointer would pull the link away from it.
    const moving = movable && !held && !rates.querySelector(':focus-visible');
    strip.classList.toggle('strip-movable', movable);
    strip.classList.toggle('strip-moving', moving);
    if (moving) view.scrollLeft = 0;
  };
  pause.addEventListener('click', () => {
    held = !held;
    pause.setAttribute('aria-pressed', String(held));
    settle();
  });
  view.addEventListener('focusin', settle);
  view.addEventListener('focusout', () => setTimeout(settle));
  calm.addEventListener('change', settle);
  new ResizeObserver(settle).observe(view);
}
