import { chromium } from '@playwright/test';
import { findChromium } from './tests/chromium.ts';
import { serve } from './src/cli/serve.ts';
const server=await serve('/tmp/six/dist',0); const port=server.address().port;
const b=await chromium.launch(await findChromium());
const ctx=await b.newContext({bypassCSP:true});
const p=await ctx.newPage();
const variants={now:'',
 a:'@media print{.handout.sheet{font-size:10pt!important;line-height:1.25!important;row-gap:2mm!important}.handout.sheet h1{font-size:18pt!important}.sheet .way li>div{font-size:10pt!important}}',
 c:'@media print{.handout.sheet{font-size:10pt!important;line-height:1.2!important;row-gap:1.5mm!important;grid-template-columns:1fr 48mm!important}.handout.sheet h1{font-size:18pt!important}.sheet .way li>div{font-size:10pt!important}.sheet .way ol>li{margin-bottom:.3em!important}}'};
for(const l of ['en','tr','pl','uk','ar']) for(const g of ['instagram','facebook','whatsapp','ohne-konto']){
  const row=[];
  for(const [n,css] of Object.entries(variants)){
    await p.goto(`http://localhost:${port}/${l}/${g}/blatt/`);
    if(css) await p.addStyleTag({content:css});
    const pdf=(await p.pdf({preferCSSPageSize:true})).toString('latin1');
    row.push(n+':'+pdf.match(/\/Type\s*\/Page\b(?!s)/g)?.length);
    if(n!=='now'){ await p.emulateMedia({media:'print'}); await p.setViewportSize({width:Math.round((210-(30))/25.4*96),height:900}); const h=await p.locator('.handout').evaluate(e=>e.getBoundingClientRect().height); row.push(Math.round(h/96*25.4)+'mm'); await p.emulateMedia({media:null});}
  }
  console.log(l,g,row.join(' '));
}
for(const l of ['en','tr','pl','uk','ar']){ await p.goto(`http://localhost:${port}/${l}/helfen/karte/`); const pdf=(await p.pdf({preferCSSPageSize:true})).toString('latin1'); console.log(l,'card',pdf.match(/\/Type\s*\/Page\b(?!s)/g)?.length,[...pdf.matchAll(/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)/g)].map(m=>m.slice(1).map(x=>Math.round(x/72*25.4)).join('x')).join());
 await p.screenshot({path:`/tmp/card-${l}.png`}); await p.pdf({preferCSSPageSize:true,path:`/tmp/card-${l}.pdf`});}
await b.close(); server.close();
