(function () {
  'use strict';
  var told = document.getElementById('told');

  function tell(text) {
    told.textContent = text;
    told.classList.add('seen');
    setTimeout(function () { told.classList.remove('seen'); }, 1500);
  }

  function valueOf(row, column) {
    var cell = row.cells[column];
    var sort = cell.getAttribute('data-sort');
    return sort !== null ? Number(sort) : cell.textContent.trim();
  }

  function compare(a, b) {
    if (typeof a === 'number' && typeof b === 'number') { return a - b; }
    if (typeof a === 'number') { return -1; }
    if (typeof b === 'number') { return 1; }
    return a < b ? -1 : a > b ? 1 : 0;
  }

  function sortBy(table, column, header) {
    var down = header.getAttribute('aria-sort') !== 'descending';
    var body = table.tBodies[0];
    var rows = Array.prototype.map.call(body.rows, function (row, i) {
      return { row: row, value: valueOf(row, column), place: i };
    });
    rows.sort(function (a, b) {
      return (down ? compare(b.value, a.value) : compare(a.value, b.value)) || a.place - b.place;
    });
    rows.forEach(function (each) { body.appendChild(each.row); });
    Array.prototype.forEach.call(table.tHead.rows[0].cells, function (cell) {
      cell.removeAttribute('aria-sort');
    });
    header.setAttribute('aria-sort', down ? 'descending' : 'ascending');
  }

  function sortable(table) {
    var rows = Array.prototype.slice.call(table.tBodies[0].rows);
    // A row without a name belongs to the one above it.
    if (rows.length < 2 || rows.some(function (row) { return !row.cells[0].textContent.trim(); })) { return; }
    Array.prototype.forEach.call(table.tHead.rows[0].cells, function (header, column) {
      var button = document.createElement('button');
      button.type = 'button';
      button.textContent = header.textContent;
      header.textContent = '';
      header.appendChild(button);
      button.addEventListener('click', function () { sortBy(table, column, header); });
    });
  }

  function filtered(table) {
    if (!table.hasAttribute('data-filter')) { return; }
    var label = document.createElement('label');
    label.className = 'filter';
    label.textContent = 'Rows with ';
    var field = document.createElement('input');
    field.type = 'search';
    label.appendChild(field);
    var count = document.createElement('span');
    label.appendChild(count);
    var region = table.parentNode;
    region.parentNode.insertBefore(label, region);
    field.addEventListener('input', function () {
      var sought = field.value.toLowerCase();
      var seen = 0;
      Array.prototype.forEach.call(table.tBodies[0].rows, function (row) {
        var ids = Array.prototype.map.call(row.querySelectorAll('[data-id]'), function (id) {
          return id.getAttribute('data-id');
        });
        var text = (row.textContent + ' ' + ids.join(' ')).toLowerCase();
        row.hidden = text.indexOf(sought) < 0;
        seen += row.hidden ? 0 : 1;
      });
      count.textContent = ' ' + seen + ' of ' + table.tBodies[0].rows.length;
    });
  }

  function copied(text) {
    if (navigator.clipboard && navigator.clipboard.writeText) {
      return navigator.clipboard.writeText(text);
    }
    var area = document.createElement('textarea');
    area.value = text;
    document.body.appendChild(area);
    area.select();
    document.execCommand('copy');
    area.remove();
    return Promise.resolve();
  }

  function copyable(element) {
    var id = element.getAttribute('data-id');
    var button = document.createElement('button');
    button.type = 'button';
    button.className = 'copy';
    button.setAttribute('aria-label', 'Copy ' + id);
    button.textContent = 'copy';
    element.insertAdjacentElement('afterend', button);
    button.addEventListener('click', function () {
      copied(id).then(
        function () { tell('Copied ' + id); },
        function () { tell('Not copied: the browser does not allow it'); });
    });
  }

  function ready(part) {
    Array.prototype.forEach.call(part.querySelectorAll('table'), function (table) {
      filtered(table);
      sortable(table);
    });
    Array.prototype.forEach.call(part.querySelectorAll('[data-id]'), copyable);
  }

  ready(document);
  document.addEventListener('pocoscope-written', function (event) { ready(event.detail); });
})();
