import semver, { satisfies } from 'semver'
import gt from 'semver/functions/gt.js'
import { createRequire } from 'node:module'
console.log(satisfies('1.2.3', '^1.0.0 || >=3'), semver.inc('1.2.3-beta.1', 'prerelease'), gt('2.0.0', '1.9.9'), semver.SEMVER_SPEC_VERSION)
console.log(semver.sort(['1.10.0', '1.2.0', '1.2.0-rc.1']), semver.coerce('v3.4 replaces v3.3').version, new semver.Range('~1.2 <1.2.5').range, semver.validRange('nonsense'))
console.log(semver.minVersion('>1.0.0-0').version, semver.intersects('^1', '>=1.5 <3'), semver.simplifyRange(['1.0.0', '1.1.0', '2.0.0'], '1.0.0 || 1.1.0'), typeof createRequire)
