import * as cheerio from 'cheerio'
import { load } from 'cheerio'
const $ = load('<ul id="l"><li class="a">One</li><li>Two &amp; <b>three</b></li></ul><table><tr><td>x')
$('li').first().addClass('first').attr('data-x', '1').after('<li>new</li>')
console.log($('#l').html(), $('li:nth-child(3) b').text(), $('li').map((i, e) => $(e).text()).get(), $.html().length)
console.log($('#l').find('li:contains("Two")').prev().text(), load('<a><b/></a>', { xml: true }).xml(), $('.first').is('li[data-x="1"]'), Object.keys(cheerio).sort().join())
console.log($.extract({ items: ['li'] }))
