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
});
