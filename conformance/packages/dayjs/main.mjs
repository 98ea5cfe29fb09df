import dayjs from 'dayjs'
import utc from 'dayjs/plugin/utc.js'
import relativeTime from 'dayjs/plugin/relativeTime.js'
import duration from 'dayjs/plugin/duration.js'
import 'dayjs/locale/ru.js'
dayjs.extend(utc)
dayjs.extend(relativeTime)
dayjs.extend(duration)
const day = dayjs.utc('2024-02-29T10:20:30Z')
console.log(day.format('YYYY-MM-DD HH:mm:ss dddd'), day.locale('ru').format('D MMMM YYYY, dddd'), day.add(1, 'year').toISOString())
console.log(day.from(dayjs.utc('2024-05-01')), day.locale('ru').from(dayjs.utc('2020-05-01')), dayjs.duration(3661, 's').humanize(), day.isAfter('2024-01-01'), day.diff('2023-01-01', 'week'))
