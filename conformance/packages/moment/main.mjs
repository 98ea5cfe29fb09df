import moment from 'moment'
import 'moment/locale/ru.js'
import 'moment/locale/tg.js'
const day = moment.utc('2024-02-29T10:20:30Z')
console.log(moment.locales().sort(), moment.locale())
for (const name of ['en', 'ru', 'tg']) console.log(day.clone().locale(name).format('LLLL'), moment.duration(90, 'minutes').locale(name).humanize(), day.clone().locale(name).from(moment.utc('2025-01-01')))
console.log(day.clone().add(1, 'month').endOf('month').toISOString(), moment('31-02-2024', 'DD-MM-YYYY', true).isValid(), moment.version)
