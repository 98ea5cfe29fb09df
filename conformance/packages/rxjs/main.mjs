import { combineLatest, concat, from, interval, of, Subject, BehaviorSubject, lastValueFrom, throwError } from 'rxjs'
import { bufferCount, catchError, map, mergeMap, reduce, scan, take, toArray, switchMap } from 'rxjs/operators'
from([1, 2, 3, 4]).pipe(scan((a, b) => a + b, 0), bufferCount(2)).subscribe(v => console.log('buffer', v))
const subject = new BehaviorSubject('first')
subject.subscribe({ next: v => console.log('next', v), complete: () => console.log('complete') })
subject.next('second')
subject.complete()
combineLatest([of(1, 2), of('a')]).subscribe(pair => console.log(pair))
throwError(() => new TypeError('no')).pipe(catchError(e => of(e.message))).subscribe(v => console.log(v))
console.log(await lastValueFrom(interval(1).pipe(take(5), map(x => x * x), toArray())))
console.log(await lastValueFrom(concat(of(1), of(2)).pipe(mergeMap(x => from(Promise.resolve(x))), reduce((a, b) => a + b))))
console.log(new Subject() instanceof Object, await lastValueFrom(of(3).pipe(switchMap(n => of(n, n + 1)))))
