import './a.mjs';
import './gone.mjs';
