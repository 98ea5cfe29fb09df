import { DateTime, Duration, Interval, Settings, Info } from 'luxon'
Settings.defaultZone = 'utc'
const day = DateTime.fromISO('2024-02-29T10:20:30')
console.log(day.toISO(), day.setZone('Asia/Dushanbe').toFormat('yyyy LLL dd HH:mm ZZ'), day.plus({ months: 1, days: 1 }).toISODate(), day.setLocale('ru').toLocaleString(DateTime.DATE_FULL))
console.log(Duration.fromObject({ hours: 50 }).shiftTo('days', 'hours').toObject(), Interval.after(day, { days: 3 }).splitBy({ days: 1 }).length, Info.months('short')[1], DateTime.fromFormat('x', 'yyyy').invalidReason)
