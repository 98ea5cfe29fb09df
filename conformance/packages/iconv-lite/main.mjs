import iconv, { decode, encode, encodingExists } from 'iconv-lite'
console.log(encode('Салом', 'win1251'), decode(Buffer.from([0xd1, 0xe0, 0xeb]), 'cp1251'), iconv.decode(iconv.encode('日本', 'shift_jis'), 'sjis'), encodingExists('gb18030'), iconv.encode('😀中', 'gb18030'), decode(encode('ab', 'utf-16le'), 'utf16'))
