import { addMonths, differenceInBusinessDays, eachDayOfInterval, format, formatDistance, intervalToDuration, isWithinInterval, parse, parseISO } from 'date-fns'
import { ru } from 'date-fns/locale'
import { fr } from 'date-fns/locale/fr'
const day = new Date(2024, 0, 31, 13, 5, 9)
console.log(format(day, "yyyy-MM-dd'T'HH:mm:ss EEEE do"), format(day, 'PPPP', { locale: ru }), format(day, 'EEEE d MMMM', { locale: fr }))
console.log(format(addMonths(day, 1), 'P'), differenceInBusinessDays(new Date(2024, 1, 29), day), formatDistance(day, new Date(2025, 6, 1), { locale: ru }))
console.log(eachDayOfInterval({ start: day, end: new Date(2024, 1, 3) }).length, intervalToDuration({ start: day, end: new Date(2026, 3, 1) }))
console.log(format(parse('03/04/2021', 'dd/MM/yyyy', new Date(0)), 'yyyy.MM.dd'), isWithinInterval(day, { start: parseISO('2024-01-01'), end: parseISO('2025-01-01') }))
