// The focus goes to the first field with a fault or, where no field is to blame, to what is said of the form.
const focusFault = (part) => (part.querySelector('[aria-invalid=true]') ?? part.querySelector('[data-refused]'))?.focus();
document.addEventListener('DOMContentLoaded', () => {
  focusFault(document);
  document.body.addEventListener('htmx:afterSettle', ({ target }) => focusFault(target));
});

// Says so when a request of a page fails; the server answers with a page of its own only to full requests.
document.addEventListener('DOMContentLoaded', () => {
  const fault = document.getElementById('fault');
  if (!fault) return;
  const show = (event) => {
    if (!event.target.closest('.task-count')) fault.hidden = false;
  };
  document.body.addEventListener('htmx:responseError', show);
  document.body.addEventListener('htmx:sendError', show);
  document.body.addEventListener('htmx:afterOnLoad', () => { fault.hidden = true; });
  // What was said about a field no longer holds once it is typed in again.
  document.body.addEventListener('input', ({ target }) => {
    if (!target.matches('.is-invalid')) return;
    target.classList.remove('is-invalid');
    target.removeAttribute('aria-invalid');
    document.getElementById(target.getAttribute('aria-describedby'))?.setAttribute('hidden', '');
    target.removeAttribute('aria-describedby');
  });
});
