// The check box that ticks all others of its form; shown only where this runs.

for (const label of document.querySelectorAll('[data-select-all]')) {
  const all = label.querySelector('input');
  const others = [...label.closest('form').querySelectorAll('input[type=checkbox][name=id]')];
  const show = () => {
    const ticked = others.filter((box) => box.checked).length;
    all.checked = ticked === others.length;
    all.indeterminate = ticked > 0 && ticked < others.length;
  };
  all.addEventListener('change', () => others.forEach((box) => (box.checked = all.checked)));
  others.forEach((box) => box.addEventListener('change', show));
  show();
  label.hidden = false;
}
