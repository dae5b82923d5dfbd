// Everything here can be done without it: keys, suggestions, a stretch of a timeline, searches off the record.
const stored = 'dateline-keys';
const off = () => localStorage.getItem(stored) === 'off';

// Where a page was posted, so that its search stands in no address, what it leads to is posted too.
const posted = document.querySelector('main[data-posted]') !== null;
const asks = /^\/(search$|compare$|entity$|export\.|article\/[^/]+$|values\/)/;

function go(href) {
  const address = new URL(href, location.href);
  if (!posted || !asks.test(address.pathname) || address.search === '') {
    location.assign(address);
    return;
  }
  const form = document.createElement('form');
  form.method = 'post';
  form.action = address.pathname;
  for (const [name, value] of address.searchParams) {
    const field = document.createElement('input');
    field.type = 'hidden';
    field.name = name;
    field.value = value;
    form.append(field);
  }
  document.body.append(form);
  form.submit();
}

document.addEventListener('click', (event) => {
  const href = event.target.closest?.('a')?.getAttribute('href');
  if (!posted || !href?.startsWith('/') || !asks.test(href.split('?')[0])) return;
  event.preventDefault();
  go(href);
});

// Keys

function typing(target) {
  return target.closest('input, textarea, select, [contenteditable]') !== null;
}

function match(step) {
  const marks = document.querySelectorAll('mark[id]').length;
  if (marks === 0) return;
  const at = Number(/^#m(\d+)$/.exec(location.hash)?.[1] ?? 0);
  const next = at === 0 && step < 0 ? marks : at + step;
  if (next >= 1 && next <= marks) location.hash = `m${next}`;
}

function result(step) {
  const links = [...document.querySelectorAll('.hit h3 a')];
  if (links.length === 0) {
    match(step);
    return;
  }
  const at = links.findIndex((link) => link.closest('.hit').contains(document.activeElement));
  const next = links[at < 0 ? (step > 0 ? 0 : links.length - 1) : at + step];
  next?.focus();
  next?.closest('.hit').scrollIntoView({ block: 'nearest' });
}

const actions = {
  '/': () => document.getElementById('q')?.select(),
  j: () => result(1),
  k: () => result(-1),
  n: () => match(1),
  p: () => match(-1),
  o: () => (document.activeElement.closest('.hit') ?? document).querySelector('.hit h3 a, h3 a')?.click(),
  s: () => document.getElementById('name')?.select(),
  '?': () => { location.assign('/help#keys-title'); },
};

document.addEventListener('keydown', (event) => {
  const action = actions[event.key];
  if (!action || event.ctrlKey || event.metaKey || event.altKey || typing(event.target) || off()) return;
  event.preventDefault();
  action();
});

const keys = document.getElementById('keys');
if (keys) {
  const button = keys.querySelector('button');
  const show = () => { button.textContent = off() ? 'Switch these keys on' : 'Switch these keys off'; };
  button.addEventListener('click', () => {
    localStorage.setItem(stored, off() ? 'on' : 'off');
    show();
  });
  show();
  keys.hidden = false;
}

// Suggestions (ARIA combobox with a listbox): offered, never required.
const box = document.getElementById('q');
const list = document.getElementById('suggestions');
if (box && list) {
  const after = 120;
  let timer = 0;
  let asked = null;
  let active = -1;
  const options = () => [...list.children];

  const mark = (index) => {
    active = index;
    options().forEach((option, i) => option.setAttribute('aria-selected', String(i === index)));
    if (index < 0) box.removeAttribute('aria-activedescendant');
    else box.setAttribute('aria-activedescendant', options()[index].id);
  };

  const show = (found) => {
    list.replaceChildren(...found.map((one, i) => {
      const option = document.createElement('li');
      const text = document.createElement('bdi');
      const about = document.createElement('span');
      text.textContent = one.text;
      about.textContent = [one.kind, one.note].filter(Boolean).join(' · ');
      option.id = `suggestion-${i}`;
      option.setAttribute('role', 'option');
      option.dataset.href = one.href;
      option.append(text, ' ', about);
      return option;
    }));
    list.hidden = found.length === 0;
    box.setAttribute('aria-expanded', String(found.length > 0));
    mark(-1);
  };

  const close = () => {
    clearTimeout(timer);
    asked?.abort();
    show([]);
  };

  const ask = async () => {
    asked?.abort();
    asked = new AbortController();
    try {
      const body = new URLSearchParams({ q: box.value });
      const answer = await fetch('/suggest', { method: 'POST', body, signal: asked.signal });
      if (answer.ok) show(await answer.json());
    } catch (error) {
      if (error.name !== 'AbortError') show([]);
    }
  };

  box.setAttribute('role', 'combobox');
  box.setAttribute('aria-autocomplete', 'list');
  box.setAttribute('aria-controls', list.id);
  box.setAttribute('aria-expanded', 'false');
  box.addEventListener('input', () => {
    clearTimeout(timer);
    if (box.value.trim().length < 2) close();
    else timer = setTimeout(ask, after);
  });
  box.addEventListener('keydown', (event) => {
    const size = list.children.length;
    if (event.key === 'Escape' && size > 0) {
      event.preventDefault();
      close();
    } else if (event.key === 'Enter' && active >= 0) {
      event.preventDefault();
      go(options()[active].dataset.href);
    } else if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && size > 0) {
      event.preventDefault();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      const next = active < 0 && step < 0 ? size - 1 : active + step;
      mark(next >= size ? -1 : next);
    }
  });
  box.addEventListener('blur', close);
  list.addEventListener('pointerdown', (event) => {
    const option = event.target.closest('li');
    event.preventDefault();
    if (option) go(option.dataset.href);
  });
}

// A stretch of a timeline: press on one bar, let go on another.
for (const chart of document.querySelectorAll('svg.bars')) {
  const bars = [...chart.querySelectorAll('a')];
  const at = (event) => bars.indexOf(document.elementFromPoint(event.clientX, event.clientY)?.closest('svg.bars a'));
  let first = -1;
  let dragged = false;
  const mark = (to) => bars.forEach((bar, i) => {
    bar.classList.toggle('within', first >= 0 && to >= 0 && i >= Math.min(first, to) && i <= Math.max(first, to));
  });
  chart.addEventListener('dragstart', (event) => event.preventDefault());
  chart.addEventListener('pointerdown', (event) => {
    first = event.button === 0 ? at(event) : -1;
    dragged = false;
  });
  chart.addEventListener('pointermove', (event) => {
    const to = first >= 0 ? at(event) : -1;
    if (to >= 0 && to !== first) dragged = true;
    if (dragged && to >= 0) mark(to);
  });
  chart.addEventListener('click', (event) => {
    if (dragged) event.preventDefault();
  });
  document.addEventListener('pointerup', (event) => {
    const to = first >= 0 && dragged ? at(event) : -1;
    mark(-1);
    if (to >= 0 && to !== first) {
      const [from, until] = [bars[Math.min(first, to)], bars[Math.max(first, to)]];
      const address = new URL(from.getAttribute('href'), location.href);
      address.searchParams.set(chart.dataset.parameter, `${from.dataset.days}..${until.dataset.days}`);
      go(address.pathname + address.search);
    }
    first = -1;
  });
}

// The fold is for narrow pages; wide ones show the filters.
const fold = document.querySelector('details.fold');
const wide = matchMedia('(min-width: 56rem)');
if (fold) {
  fold.open = wide.matches;
  wide.addEventListener('change', () => { fold.open = wide.matches; });
}
