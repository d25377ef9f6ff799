(function () {
  'use strict';
  var told = document.getElementById('told');

  // One after the other: a browser has few connections to one host, and downloads need some.
  function next() {
    var section = document.querySelector('section[data-from]');
    if (!section) { return; }
    var from = section.getAttribute('data-from');
    section.removeAttribute('data-from');
    section.setAttribute('aria-busy', 'true');
    var link = section.querySelector('.awaited a');
    link.textContent = 'Being worked out …';
    fetch(from, { credentials: 'omit' }).then(function (answer) {
      return answer.text().then(function (text) { put(section, text, answer.ok); });
    }).catch(function () {
      failed(section, 'The server does not answer: is it still there?');
    }).then(next);
  }

  function put(section, text, ok) {
    var page = new DOMParser().parseFromString(text, 'text/html');
    var written = ok && page.getElementById(section.id);
    if (!written) {
      var why = page.querySelector('[role=alert]');
      failed(section, why ? why.textContent : 'It cannot be shown.');
      return;
    }
    written = document.importNode(written, true);
    section.replaceWith(written);
    document.dispatchEvent(new CustomEvent('pocoscope-written', { detail: written }));
    told.textContent = written.querySelector('h2').textContent + ' is there';
  }

  function failed(section, why) {
    section.setAttribute('aria-busy', 'false');
    section.querySelector('.awaited a').textContent = why + ' Try again';
  }

  // What is left blank is no filter, and has no place in the address.
  var form = document.querySelector('form.asked');
  form.addEventListener('submit', function () {
    Array.prototype.forEach.call(form.elements, function (field) {
      field.disabled = field.name !== '' && field.value === '';
    });
  });
  window.addEventListener('pageshow', function () {
    Array.prototype.forEach.call(form.elements, function (field) { field.disabled = false; });
  });
  next();
})();
