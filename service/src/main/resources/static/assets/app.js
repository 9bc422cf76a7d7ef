/* Small aids on top of pages that work without script. */
(() => {
  'use strict';

  const menus = () => document.querySelectorAll('details.menu[open]');
  const meta = (name) => document.querySelector(`meta[name="${name}"]`)?.content;

  /* Menus close on Esc and on a click elsewhere. */
  document.addEventListener('click', (event) => {
    menus().forEach((menu) => menu.contains(event.target) || menu.removeAttribute('open'));
  });
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    menus().forEach((menu) => {
      menu.removeAttribute('open');
      menu.querySelector('summary').focus();
    });
  });

  /* <button data-copy="id" data-copied="Kopioitu" data-copied-status="id of the live region">; where the clipboard
     refuses, the text is selected instead. */
  const copy = async (button) => {
    const source = document.getElementById(button.dataset.copy);
    try {
      await navigator.clipboard.writeText((source.value ?? source.textContent).trim());
      const label = [...button.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE && node.data.trim()).pop();
      if (label) label.data = button.dataset.copied;
      const status = document.getElementById(button.dataset.copiedStatus);
      if (status) status.textContent = button.dataset.copied;
    } catch {
      getSelection().selectAllChildren(source);
      source.focus();
    }
  };
  document.addEventListener('click', (event) => {
    const button = event.target.closest('[data-copy]');
    if (button) copy(button);
  });
  document.addEventListener('click', (event) => {
    if (event.target.closest('[data-print]')) print();
  });

  /* <form data-autosubmit>: a search that follows the typing. */
  let typing;
  document.addEventListener('input', (event) => {
    const form = event.target.closest('form[data-autosubmit]');
    if (!form) return;
    clearTimeout(typing);
    typing = setTimeout(() => form.requestSubmit(), 300);
  });

  /* <div data-sse="/path" data-sse-status="id">: events without a name replace the region, "status" is the text of the
     live region, "done" ends it and names the page to go to. */
  const follow = (region) => {
    const source = new EventSource(region.dataset.sse);
    source.addEventListener('message', (event) => {
      region.innerHTML = event.data;
    });
    source.addEventListener('status', (event) => {
      const status = document.getElementById(region.dataset.sseStatus);
      if (status) status.textContent = event.data;
    });
    source.addEventListener('done', (event) => {
      source.close();
      const next = new URL(event.data || location.href, location.href);
      if (next.origin === location.origin) location.replace(next);
    });
    addEventListener('pagehide', () => source.close());
  };
  document.querySelectorAll('[data-sse]').forEach(follow);

  /* The summary of errors takes the focus; a browser does it itself only when the page has just loaded. */
  document.querySelector('.error-summary')?.focus();

  document.body.addEventListener('htmx:configRequest', (event) => {
    if (meta('csrf-header')) event.detail.headers[meta('csrf-header')] = meta('csrf-token');
  });
  document.body.addEventListener('htmx:beforeRequest', () => {
    document.getElementById('shell-failed').textContent = '';
  });
  const failed = (event) => {
    const { status } = event.detail.xhr;
    if (status === 401) return location.reload();
    const place = document.getElementById('shell-failed');
    place.textContent = place.dataset.text;
  };
  document.body.addEventListener('htmx:responseError', failed);
  document.body.addEventListener('htmx:sendError', failed);
})();
