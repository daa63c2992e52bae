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

/*
 * Suggests topics, people, places and stories under a search field while one types: a combobox with a list, as WAI-ARIA
 * has it. Enter asks for what was typed unless something on the list was chosen. What is slow or fails is not suggested.
 */
for (const field of document.querySelectorAll('form[role=search] input[name=q]')) {
  const list = document.createElement('ul');
  list.id = field.id + '-list';
  list.className = 'suggestions';
  list.hidden = true;
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', field.dataset.suggestions);
  field.after(list);
  for (const [name, value] of Object.entries({
    role: 'combobox', autocomplete: 'off', 'aria-autocomplete': 'list', 'aria-controls': list.id, 'aria-expanded': 'false',
  })) field.setAttribute(name, value);

  let chosen = -1;
  let pause;
  let asking;
  let asked = '';

  const choose = (index) => {
    chosen = index;
    [...list.children].forEach((item, i) => item.setAttribute('aria-selected', String(i === chosen)));
    if (chosen < 0) field.removeAttribute('aria-activedescendant');
    else field.setAttribute('aria-activedescendant', list.children[chosen].id);
  };
  const open = (isOpen) => {
    list.hidden = !isOpen;
    field.setAttribute('aria-expanded', String(isOpen));
    choose(-1);
  };
  const leave = () => {
    clearTimeout(pause);
    asking?.abort();
    asked = '';
    open(false);
  };
  const go = (item) => location.assign(item.dataset.path);

  const show = (results) => {
    list.replaceChildren(...results.map(({kind, label, url}, i) => {
      const item = document.createElement('li');
      const text = document.createElement('span');
      const what = document.createElement('span');
      item.id = list.id + i;
      item.dataset.path = new URL(url).pathname;
      item.setAttribute('role', 'option');
      text.textContent = label;
      what.className = 'kind';
      what.textContent = field.dataset[kind] ?? '';
      item.append(text, ' ', what);
      return item;
    }));
    open(results.length > 0);
  };
  const ask = async () => {
    const typed = field.value.trim();
    if (typed === asked) return;
    asking?.abort();
    asked = typed;
    if (typed.length < 2) {
      open(false);
      return;
    }
    asking = new AbortController();
    const {signal} = asking;
    try {
      const query = new URLSearchParams({q: typed, language: field.dataset.language});
      const answer = await fetch('/api/v1/suggest?' + query, {signal});
      const results = answer.ok ? (await answer.json()).results : [];
      if (!signal.aborted && document.activeElement === field) show(results);
    } catch {
      if (!signal.aborted) open(false);
    }
  };

  field.addEventListener('input', () => {
    clearTimeout(pause);
    pause = setTimeout(ask, 150);
  });
  field.addEventListener('keydown', (event) => {
    const size = list.hidden ? 0 : list.children.length;
    if (event.isComposing || size === 0) return;
    if (event.key === 'ArrowDown') choose(chosen + 1 < size ? chosen + 1 : -1);
    else if (event.key === 'ArrowUp') choose(chosen < 0 ? size - 1 : chosen - 1);
    else if (event.key === 'Escape') leave();
    else if (event.key === 'Enter' && chosen >= 0) go(list.children[chosen]);
    else return;
    event.preventDefault();
  });
  field.addEventListener('blur', leave);
  field.form.addEventListener('submit', leave);
  field.form.addEventListener('formdata', ({formData}) => {
    // So that the address says what was asked, and nothing of what was not.
    for (const [name, value] of [...formData]) if (!value.trim()) formData.delete(name);
  });
  // Before the field loses the focus, and the list with it.
  list.addEventListener('pointerdown', (event) => event.preventDefault());
  list.addEventListener('click', (event) => {
    const item = event.target.closest('li');
    if (item) go(item);
  });
}
