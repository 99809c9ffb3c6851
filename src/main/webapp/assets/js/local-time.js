// Times are written by the server in UTC; here they are shown as the reader's clock has them, with UTC in the title.

const language = document.documentElement.lang;
for (const time of document.querySelectorAll('time[datetime]')) {
  const style = time.dataset.shown === 'date' ? { dateStyle: 'medium' } : { dateStyle: 'long', timeStyle: 'short' };
  time.title = `${time.dateTime.slice(0, 16).replace('T', ' ')} UTC`;
  time.textContent = new Intl.DateTimeFormat(language, style).format(new Date(time.dateTime));
}
