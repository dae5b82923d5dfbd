// Keys: "/" to the search box, "n" and "p" between the matches of an article. Pages work without this file.
const stored = 'dateline-keys';
const off = () => localStorage.getItem(stored) === 'off';

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

const actions = {
  '/': () => document.getElementById('q')?.select(),
  n: () => match(1),
  p: () => match(-1),
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

// The fold is for narrow pages; wide ones show the filters.
const fold = document.querySelector('details.fold');
const wide = matchMedia('(min-width: 56rem)');
if (fold) {
  fold.open = wide.matches;
  wide.addEventListener('change', () => { fold.open = wide.matches; });
}
