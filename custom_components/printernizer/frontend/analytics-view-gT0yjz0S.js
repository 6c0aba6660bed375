import{$t as e,A as t,At as n,D as r,Dt as i,E as a,Ft as o,Gt as s,It as c,Jt as l,Lt as u,Mt as d,Nt as f,Ot as p,Pt as ee,Qt as m,Rt as h,Wt as g,X as te,dn as _,fn as v,gn as y,jt as b,kt as ne,mn as x,rn as re,s as ie,sn as ae,u as S,vn as C,w as oe,x as w,yn as T}from"./shared-DAoOR4wi.js";import{C as se,D as E,E as ce,I as le,O as ue,T as D,w as de}from"./pages-BGWuyDtC.js";var fe=8,O=class extends h{constructor(...e){super(...e),this.stale=!1}static{this.styles=[s,C`
      :host {
        display: block;
      }
      ul {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(180px, 100%), 1fr));
        gap: 12px;
      }
      li {
        min-width: 0;
      }
      .stale {
        opacity: 0.6;
      }
      .tile {
        display: flex;
        flex-direction: column;
        height: 100%;
        min-height: 92px;
        padding: 12px 16px;
        border: var(--ha-card-border-width, 1px) solid var(--ha-card-border-color, var(--pz-line));
        border-radius: var(--pz-radius);
        color: inherit;
        background: var(--pz-surface);
        text-decoration: none;
      }
      a.tile:hover {
        background: color-mix(in srgb, var(--pz-text) 4%, var(--pz-surface));
      }
      .label,
      .before {
        font-size: 12px;
        line-height: 16px;
        color: var(--pz-muted);
        overflow-wrap: anywhere;
        hyphens: auto;
      }
      .value {
        margin: 2px 0;
        font-size: 24px;
        line-height: 32px;
        overflow-wrap: anywhere;
      }
      .before {
        margin-top: auto;
      }
      .skeleton {
        background: var(--pz-tint);
        border-color: transparent;
      }
      @media (max-width: 460px) {
        ul {
          grid-template-columns: repeat(2, minmax(0, 1fr));
          gap: 8px;
        }
        .tile {
          padding: 12px;
        }
        .value {
          font-size: 20px;
          line-height: 28px;
        }
      }
    `]}render(){let{tiles:e}=this;return e?y`<ul class=${this.stale?`stale`:``} aria-busy=${String(this.stale)}>
      ${e.map(e=>y`<li>${this._tile(e)}</li>`)}
    </ul>`:y`<ul aria-busy="true">
        ${Array.from({length:fe},()=>y`<li><div class="tile skeleton"></div></li>`)}
      </ul>`}_tile({before:e,href:t,label:n,value:r}){let i=y`<span class="label">${n}</span><span class="value">${r}</span> ${e===void 0?x:y`<span class="before">${this.text(`analytics.before`,{value:e})}</span>`}`;return t===void 0?y`<div class="tile">${i}</div>`:y`<a class="tile" href=${t}>${i}</a>`}};g([v({attribute:!1})],O.prototype,`tiles`,void 0),g([v({type:Boolean})],O.prototype,`stale`,void 0),O=g([m(`printernizer-figure-tiles`)],O);var k=class extends h{constructor(...e){super(...e),this.period=`twelve_months`,this.now=0}static{this.styles=[s,l,C`
      :host {
        display: inline-flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 8px;
        min-width: 0;
      }
      select {
        width: auto;
        max-width: 100%;
      }
      label {
        display: inline-flex;
        align-items: center;
        gap: 8px;
      }
      input[type="month"] {
        min-height: 40px;
        padding: 8px 12px;
        border: 1px solid var(--pz-line);
        border-radius: 8px;
        font: inherit;
        color: var(--pz-text);
        background: var(--pz-surface);
      }
    `]}render(){let{period:e}=this,t=typeof e==`string`?void 0:e;return y`
      <select aria-label=${this.text(`months.label`)} @change=${this._name}>
        ${p.map(t=>y`<option value=${t} ?selected=${e===t}>${this.text(`months.${t}`)}</option>`)}
        <option value="own" ?selected=${t!==void 0}>${this.text(`months.own`)}</option>
      </select>
      ${t?y`${this._month(`from`,t.since)} ${this._month(`until`,t.until)}`:x}
    `}_month(e,t){return y`<label>
      <span class="muted">${this.text(`months.${e}`)}</span>
      <input
        type="month"
        min="1970-01"
        max="9999-12"
        pattern="[0-9]{4}-[0-9]{2}"
        placeholder="2026-11"
        required
        .value=${ee(t)}
        @change=${t=>{this._end(e,t.target.value)}}
      />
    </label>`}_name(e){let{value:t}=e.target,n=p.find(e=>e===t);this._tell(n??u(this.period,this.now))}_end(e,t){let n=d(t),r=u(this.period,this.now);if(n===void 0)return;let i=e===`from`?{since:n,until:Math.max(n,r.until)}:{since:Math.min(n,r.since),until:n};b(i)<=240?this._tell(i):this.requestUpdate()}_tell(e){ie(this,`months-changed`,{period:e})}};g([v({attribute:!1})],k.prototype,`period`,void 0),g([v({type:Number})],k.prototype,`now`,void 0),k=g([m(`printernizer-month-picker`)],k);var pe=24;function A({printers:e,span:n},r={},i=n){let a=b(i)<=pe?{months:c(i)}:{period:me(i)};return t(te({printers:e,...a,...r}))}function j({printers:e,span:n},r={}){return t(te({printers:e,period:me(n),...r}))}function me({since:e,until:t}){let r=/* @__PURE__ */ new Date(Date.parse(n(o(t,1)))-864e5);return`${n(e)}..${r.toISOString().slice(0,10)}`}var M=[`material_cost`,`energy_cost`,`machine_cost`,`labour_cost`,`packaging_cost`,`overhead_cost`];function he(e,t,n,r,i){let{formats:a,texts:o}=r.i18n,[s]=e.totals,c=t?.totals.find(({currency:e})=>e===s?.currency);if(!s)return[];let l=(e,t)=>({label:o.text(e),value:t(s),before:c&&t(c)}),u=(e,{currency:t},n)=>e===void 0?`–`:a.money(e,t,n);return[{...l(`analytics.prints`,({figures:e})=>a.number(e.jobs)),href:A(r)},l(`analytics.hours`,({figures:e})=>a.hours(e.seconds)),{...l(`analytics.success`,({success:e})=>e.percent===null?`–`:a.percent(Number(e.percent))),href:A(r,{results:[`failed`]})},...n?[ge(n,r)]:[],l(`analytics.material`,({figures:e})=>a.weight(e.grams)),l(`analytics.energy`,({figures:e})=>a.measure(e.energy_kwh,`kWh`)),...r.isAdmin?[l(`analytics.cost`,e=>u(e.figures.cost,e)),l(`analytics.cost_per_hour`,e=>u(e.figures.cost_per_hour??void 0,e))]:[],...i?[l(`analytics.net`,e=>u(e.figures.net,e)),l(`analytics.profit`,e=>u(e.figures.profit,e))]:[]]}function ge({printers:e,report:t},{i18n:n}){let r=t.printers.reduce((e,t)=>e+t.seconds,0),i=t.available_seconds*Math.max(1,e);return{label:n.texts.text(`analytics.use`),value:i>0?n.formats.percent(r/i*100):`–`,before:void 0}}var _e=864e5;function ve({since:e,until:t}){return{since:Math.max(e,o(t,-2)),until:t}}function ye({days:e},t){let{formats:n,texts:r}=t.i18n,i=e=>n.measure(e.toFixed(2),`kWh`),a=/* @__PURE__ */ new Map;for(let{day:t,kwh:n}of e)a.set(t,(a.get(t)??0)+Number(n));return{series:[{name:r.text(`analytics.standby`),tone:6}],columns:xe([...a.keys()]).map(e=>{let t=a.get(e)??0,r=a.has(e)?i(t):`–`;return{name:n.date(N(e)),short:n.shortDay(Date.parse(N(e))),parts:[{size:t,text:r}],total:r}}),table:{heads:[r.text(`analytics.day`),r.text(`analytics.printer`),`kWh`,...t.isAdmin?[r.text(`analytics.cost`)]:[],r.text(`analytics.known_by`)],rows:e.map(({cost:e,currency:i,day:a,is_estimated:o,kwh:s,serial:c})=>[{text:n.date(N(a)),raw:a},t.nameOf(c),{text:n.number(Number(s),3),raw:s},...t.isAdmin?[{text:e===null?`–`:n.money(e,i),raw:e??``}]:[],r.text(o?`analytics.guessed`:`analytics.measured`)])},tick:e=>n.measure(String(e),`kWh`)}}function be(e){return b(e)>3}function xe(e){let t=[...e].sort(),[n]=t,r=t.at(-1);if(n===void 0||r===void 0)return[];let i=Math.round((Date.parse(r)-Date.parse(n))/_e)+1;return Array.from({length:i},(e,t)=>new Date(Date.parse(n)+t*_e).toISOString().slice(0,10))}function N(e){return`${e}T12:00:00Z`}var Se={overview:(e,t)=>e.overview(t),previous:(e,{printers:t,span:n})=>e.overview({span:ne(n),printers:t}),utilisation:(e,t)=>e.utilisation(t),failures:(e,{span:t})=>e.failures(t),materials:(e,{span:t})=>e.costs(`material`,t),customers:(e,{span:t})=>e.costs(`customer`,t),estimates:(e,t)=>e.estimates(t),energy:(e,t)=>e.energy(t),standby:(e,{printers:t,span:n})=>e.standby({span:ve(n),printers:t}),files:(e,t)=>e.files(t),stock:e=>e.stock()},Ce={value:void 0,question:void 0,isLoading:!1,error:void 0},we=class extends a{constructor(e){super({}),this._api=e,this._turn=0,this._wanted=/* @__PURE__ */ new Set}show(e){JSON.stringify(e)!==JSON.stringify(this._question)&&(this._question=e,this.forget())}forget(){this._turn+=1,this._wanted.clear()}want(...e){for(let t of e)this._wanted.has(t)||this._load(t)}async retry(...e){await Promise.all(e.map(e=>this._load(e)))}async _load(e){let t=this._question;if(!t)return;this._wanted.add(e);let n=this._turn,r=()=>JSON.stringify(this.state[e]?.question)===JSON.stringify(t);this._tell(e,{isLoading:!r(),error:void 0});try{let r=await Se[e](this._api,t);n===this._turn&&this._tell(e,{value:r,question:t,isLoading:!1})}catch(t){if(n!==this._turn)return;this._tell(e,{...r()?{}:{value:void 0,question:void 0},isLoading:!1,error:t})}}_tell(e,t){this.replace({...this.state,[e]:{...Ce,...this.state[e],...t}})}},Te=`400px 0px`,Ee=class{constructor(e,t){this._seen=t,this._watched=/* @__PURE__ */ new Set,this._observer=new IntersectionObserver(e=>{for(let{isIntersecting:t,target:n}of e){let e=n.dataset.report;t&&e&&this._seen(e)}},{rootMargin:Te}),e.addController(this)}watch(e){for(let t of e)this._watched.has(t)||(this._watched.add(t),this._observer.observe(t))}forget(){let e=[...this._watched];this._observer.disconnect(),this._watched.clear(),this.watch(e.filter(e=>e.isConnected))}hostDisconnected(){this._observer.disconnect(),this._watched.clear()}},P=class extends h{constructor(...e){super(...e),this.bars=[],this.whole=0,this.left=0}static{this.styles=[s,E,C`
      :host {
        display: block;
      }
      a {
        display: grid;
        grid-template-columns: 1fr auto;
        gap: 2px 12px;
        padding: 6px 4px;
        margin: 0 -4px;
        border-radius: 6px;
        color: inherit;
        text-decoration: none;
      }
      a[href]:hover {
        background: var(--pz-tint);
      }
      .name {
        min-width: 0;
        overflow-wrap: anywhere;
      }
      .value {
        text-align: end;
        white-space: nowrap;
      }
      .note {
        display: inline-block;
        margin-inline-start: 8px;
        font-size: 12px;
        color: var(--pz-muted);
      }
      .track {
        grid-column: 1 / -1;
        height: 8px;
        border-radius: 2px;
        background: var(--pz-tint);
        overflow: hidden;
      }
      .bar {
        height: 100%;
        border-radius: 2px;
        background: var(--tone);
      }
    `]}render(){let t=this.whole||Math.max(0,...this.bars.map(({size:e})=>e));return y`<ul>
        ${this.bars.map(({href:n,name:r,note:i,size:a,text:o,tone:s=1})=>{let c=t>0?Math.min(100,Math.max(0,a/t*100)):0;return y`<li>
            <a href=${e(n)}>
              <span class="name">${r}</span>
              <span class="value">${o}${i?y`<span class="note">${i}</span>`:x}</span>
              <span class="track"
                ><span
                  class=${`bar tone-${s}`}
                  style=${S({display:`block`,width:`${c}%`})}
                ></span
              ></span>
            </a>
          </li>`})}
      </ul>
      ${this.left>0?y`<p class="note">${this.counted(`chart.left`,this.left)}</p>`:x}`}};g([v({attribute:!1})],P.prototype,`bars`,void 0),g([v({type:Number})],P.prototype,`whole`,void 0),g([v({type:Number})],P.prototype,`left`,void 0),P=g([m(`printernizer-bar-chart`)],P);var F=24,De=7,I=class extends h{constructor(...e){super(...e),this.series=[],this.columns=[],this.tick=String,this._shown=-1}static{this.styles=[s,E,C`
      :host {
        display: block;
        container-type: inline-size;
      }
      .chart {
        display: grid;
        grid-template-columns: auto minmax(0, 1fr);
        gap: 4px 8px;
      }
      .axis {
        position: relative;
        height: 200px;
        margin-top: 20px;
      }
      .axis .tick {
        text-align: end;
      }
      .axis .at {
        position: absolute;
        inset-inline-end: 0;
        translate: 0 50%;
      }
      .spacer {
        height: 0;
        overflow: hidden;
        visibility: hidden;
      }
      .plot {
        position: relative;
        height: 200px;
        margin-top: 20px;
      }
      .line {
        position: absolute;
        inset-inline: 0;
        height: 0;
        border-top: 1px solid var(--pz-line);
      }
      .line.zero {
        border-color: var(--pz-muted);
      }
      .columns {
        position: absolute;
        inset: 0;
        display: flex;
      }
      .columns li,
      .names > * {
        flex: 1 1 0;
        min-width: 0;
      }
      .columns a {
        position: relative;
        display: block;
        height: 100%;
        color: inherit;
        text-decoration: none;
      }
      .columns a:hover,
      .columns a:focus-visible {
        background: var(--pz-tint);
      }
      .part {
        position: absolute;
        inset-inline: 16%;
        max-width: 56px;
        margin-inline: auto;
        background: var(--tone);
        border-top: 1px solid var(--pz-surface);
      }
      .many .part {
        inset-inline: 6%;
      }
      .total {
        position: absolute;
        inset-inline: -8px;
        font-size: 12px;
        line-height: 16px;
        text-align: center;
        white-space: nowrap;
      }
      .names {
        grid-column: 2;
        display: flex;
        min-height: 16px;
      }
      .names .tick {
        display: flex;
        justify-content: center;
      }
      /* What is wider than its column stays within the chart. */
      .names.many .tick:last-child {
        justify-content: end;
      }
      .names .tick.skipped-here {
        visibility: hidden;
      }
      .tip {
        bottom: calc(100% - 16px);
      }
      @container (max-width: 460px) {
        .total,
        .names .tick.skipped-narrow {
          visibility: hidden;
        }
      }
    `]}render(){let{columns:e,series:t}=this,n=ce(e.flatMap(L)),r=[...n.ticks].reverse();return y`
      ${t.length>1?y`<ul class="legend">
              ${t.map(Oe)}
            </ul>`:x}
      <div class="chart">
        <div class="axis" aria-hidden="true">
          ${r.map(e=>y`<span class="tick at" style=${S({bottom:`${D(n,e)}%`})}
                >${this.tick(e,n)}</span
              >`)}
          <div class="spacer">
            ${r.map(e=>y`<div class="tick">${this.tick(e,n)}</div>`)}
          </div>
        </div>
        <div class="plot" @pointerleave=${this._hide} @focusout=${this._hide}>
          ${r.map(e=>y`<div
                class=${e===0?`line zero`:`line`}
                style=${S({bottom:`${D(n,e)}%`})}
              ></div>`)}
          <ul class=${e.length>F?`columns many`:`columns`}>
            ${e.map((e,t)=>this._column(e,t,n))}
          </ul>
          ${this._tip()}
        </div>
        ${this._names()}
      </div>
    `}_names(){let{columns:e}=this,t=de(e.length,12),n=Math.ceil(de(e.length,6)/t)*t,r=e.length-1;return y`<div class=${e.length>F?`names many`:`names`} aria-hidden="true">
      ${e.map(({short:e},i)=>{let a=(r-i)%t!==0,o=(r-i)%n!==0;return y`<span class=${`tick${`${a?` skipped-here`:``}${o?` skipped-narrow`:``}`}`}>${e}</span>`})}
    </div>`}_column(t,n,r){let i=[t.name,...this._words(t),t.total].join(`, `),a=()=>{this._shown=n};return y`<li>
      <a
        href=${e(t.href)}
        role=${t.href===void 0?`img`:x}
        aria-label=${i}
        @pointerenter=${a}
        @focus=${a}
        >${this._parts(t,r)}${this.columns.length<=De?y`<span
                class="total"
                style=${S({bottom:`calc(${D(r,L(t)[1])}% + 2px)`})}
                >${t.total}</span
              >`:x}</a
      >
    </li>`}_parts({parts:e},t){let n=0,r=0;return e.map(({size:e},i)=>{if(e===0)return x;let a=e<0?n+e:r;e<0?n+=e:r+=e;let o={bottom:`${D(t,a)}%`,height:`${ke(t,e)}%`};return y`<span class=${`part tone-${this.series[i]?.tone??1}`} style=${S(o)}></span>`})}_words(e){return this.series.length<2?[]:e.parts.flatMap(({size:e,text:t},n)=>e===0?[]:[`${this.series[n]?.name??``} ${t}`])}_tip(){let e=this.columns[this._shown];if(!e)return x;let t=(this._shown+.5)/this.columns.length*100,n=t>50?{"inset-inline-end":`${100-t}%`}:{"inset-inline-start":`${t}%`},r=e.parts.flatMap(({size:e,text:t},n)=>{let r=this.series[n];return e===0||!r||this.series.length<2?[]:[{...r,text:t}]});return y`<div class="tip" aria-hidden="true" style=${S(n)}>
      <b>${e.name} · ${e.total}</b>
      <ul>
        ${r.map(({name:e,text:t,tone:n})=>y`<li>
              <span class=${`swatch tone-${n}`}></span><span>${e}</span><span>${t}</span>
            </li>`)}
      </ul>
    </div>`}_hide(){this._shown=-1}};g([v({attribute:!1})],I.prototype,`series`,void 0),g([v({attribute:!1})],I.prototype,`columns`,void 0),g([v({attribute:!1})],I.prototype,`tick`,void 0),g([_()],I.prototype,`_shown`,void 0),I=g([m(`printernizer-column-chart`)],I);function Oe({name:e,tone:t}){return y`<li><span class=${`swatch tone-${t}`}></span>${e}</li>`}function ke({max:e,min:t},n){return Math.abs(n)/(e-t)*100}function L({parts:e}){let t=e=>e.reduce((e,t)=>e+t,0),n=e.map(({size:e})=>e);return[t(n.filter(e=>e<0)),t(n.filter(e=>e>0))]}var Ae=Array.from({length:24},(e,t)=>t),R=class extends h{constructor(...e){super(...e),this.week=[],this.label=``,this._shown=void 0}static{this.styles=[s,E,C`
      :host {
        --unused: color-mix(in srgb, var(--pz-text) 7%, var(--pz-surface));
        display: block;
        container-type: inline-size;
      }
      .map {
        position: relative;
      }
      table {
        width: 100%;
        border-collapse: separate;
        border-spacing: 2px;
        table-layout: fixed;
      }
      th {
        padding: 0;
        font-size: 12px;
        font-weight: 400;
        line-height: 16px;
        color: var(--pz-muted);
        text-align: start;
      }
      tbody th,
      thead th:first-child {
        width: 40px;
        white-space: nowrap;
      }
      thead span {
        display: block;
        width: 0;
        white-space: nowrap;
      }
      td {
        height: 24px;
        padding: 0;
        border-radius: 3px;
        background: var(--unused);
      }
      td.used {
        background: color-mix(in srgb, var(--pz-series-1) var(--share), var(--unused));
      }
      td:hover {
        outline: 2px solid var(--pz-text);
        outline-offset: -1px;
      }
      .scale {
        display: flex;
        align-items: center;
        gap: 4px;
        margin-top: 8px;
      }
      .scale i {
        width: 24px;
        height: 10px;
        border-radius: 2px;
        background: color-mix(in srgb, var(--pz-series-1) var(--share), var(--unused));
      }
      .scale i:first-of-type {
        background: var(--pz-tint);
      }
      .tip {
        top: -8px;
        translate: 0 -50%;
      }
      @container (max-width: 420px) {
        table {
          border-spacing: 1px;
        }
        td {
          border-radius: 1px;
        }
      }
      @media (forced-colors: active) {
        td,
        i {
          forced-color-adjust: none;
        }
      }
    `]}render(){let{formats:e}=this.i18n;return y`<div class="map" @pointerleave=${this._hide}>
      <table>
        <caption class="hidden">
          ${this.label}
        </caption>
        <thead>
          <tr>
            <th scope="col"><span class="hidden">${this.text(`chart.weekday`)}</span></th>
            ${Ae.map(t=>y`<th scope="col">
                  <span class=${t%6==0?``:`hidden`}>${e.hour(t)}</span>
                </th>`)}
          </tr>
        </thead>
        <tbody>
          ${this.week.map((e,t)=>this._day(e,t))}
        </tbody>
      </table>
      ${this._tip()}
      <div class="scale tick" aria-hidden="true">
        <span>${e.percent(0)}</span>
        ${[0,25,50,75,100].map(e=>y`<i style=${S({"--share":`${e}%`})}></i>`)}
        <span>${e.percent(100)}</span>
      </div>
    </div>`}_day(e,t){let{formats:n}=this.i18n;return y`<tr>
      <th scope="row">${n.weekday(t)}</th>
      ${e.map((e,r)=>y`<td
          class=${e?`used`:``}
          style=${e?S({"--share":`${je(e)}%`}):x}
          @pointerenter=${()=>{this._shown=[t,r]}}
        >
          <span class="hidden">${e===null?`–`:n.percent(e)}</span>
        </td>`)}
    </tr>`}_tip(){if(!this._shown)return x;let[e,t]=this._shown,n=this.week[e]?.[t]??null,{formats:r}=this.i18n;return y`<div class="tip" aria-hidden="true" style=${S(t<12?{"inset-inline-end":`0`}:{"inset-inline-start":`0`})}>
      ${r.weekday(e)} ${r.hour(t)}–${r.hour((t+1)%24)} ·
      ${n===null?`–`:r.percent(n)}
    </div>`}_hide(){this._shown=void 0}};g([v({attribute:!1})],R.prototype,`week`,void 0),g([v()],R.prototype,`label`,void 0),g([_()],R.prototype,`_shown`,void 0),R=g([m(`printernizer-heat-map`)],R);function je(e){return Math.round(8+Math.min(e,100)*.92)}var z=[0,25,50,75,100],B=class extends h{constructor(...e){super(...e),this.rates=[]}static{this.styles=[s,C`
      :host {
        display: block;
      }
      a {
        display: grid;
        grid-template-columns: 1fr auto;
        gap: 2px 12px;
        padding: 6px 4px;
        margin: 0 -4px;
        border-radius: 6px;
        color: inherit;
        text-decoration: none;
      }
      a[href]:hover {
        background: var(--pz-tint);
      }
      .name {
        min-width: 0;
        overflow-wrap: anywhere;
      }
      .note {
        margin-inline-start: 8px;
        font-size: 12px;
        color: var(--pz-muted);
      }
      .track,
      .scale {
        position: relative;
        grid-column: 1 / -1;
        height: 16px;
        margin-inline: 6px;
      }
      .track::before {
        content: "";
        position: absolute;
        inset: 7px -6px;
        border-radius: 1px;
        background: var(--pz-line);
      }
      .mark {
        position: absolute;
        top: 4px;
        bottom: 4px;
        width: 1px;
        background: var(--pz-line);
      }
      .interval {
        position: absolute;
        top: 5px;
        height: 6px;
        min-width: 2px;
        border-radius: 3px;
        background: color-mix(in srgb, var(--pz-series-1) 40%, transparent);
      }
      .point {
        position: absolute;
        top: 2px;
        width: 12px;
        height: 12px;
        margin-inline-start: -6px;
        border: 2px solid var(--pz-surface);
        border-radius: 50%;
        background: var(--pz-series-1);
      }
      .scale .tick {
        position: absolute;
        width: 48px;
        margin-inline-start: -24px;
        font-size: 12px;
        line-height: 16px;
        text-align: center;
        color: var(--pz-muted);
      }
      .scale .tick:first-child {
        margin-inline-start: -6px;
        text-align: start;
      }
      .scale .tick:last-child {
        margin-inline-start: -42px;
        text-align: end;
      }
    `]}render(){let{formats:e}=this.i18n;return y`
      <ul>
        ${this.rates.map(e=>this._rate(e))}
      </ul>
      <div class="scale" aria-hidden="true">
        ${z.map(t=>y`<span class="tick" style=${V(t)}>${e.percent(t)}</span>`)}
      </div>
    `}_rate({high:t,href:n,low:r,name:i,note:a,percent:o,text:s}){return y`<li>
      <a href=${e(n)}>
        <span class="name">${i}</span>
        <span>${s}<span class="note">${a}</span></span>
        <span class="track">
          ${z.map(e=>y`<span class="mark" style=${V(e)}></span>`)}
          ${o===null?``:y`<span
                    class="interval"
                    style=${S({"inset-inline-start":`${r}%`,width:`${t-r}%`})}
                  ></span
                  ><span class="point" style=${V(o)}></span>`}
        </span>
      </a>
    </li>`}};g([v({attribute:!1})],B.prototype,`rates`,void 0),B=g([m(`printernizer-rate-chart`)],B);function V(e){return S({"inset-inline-start":`${e}%`})}var H=[`failed`,`cancelled`,`unknown`];function Me({lines:e},t){let{formats:n,texts:r}=t.i18n,{isAdmin:i}=t,a=U(e).filter(({figures:e})=>e.jobs>0),o=({figures:e})=>i?Number(e.cost):e.jobs,s=[...a].sort((e,t)=>o(t)-o(e)),c=s.reduce((e,t)=>e+o(t),0),l=0,u=s.map(e=>(l+=o(e),{line:e,share:c>0?l/c*100:0,name:r.text(`failure.${e.key?e.key:`none`}`)})),d=({currency:e,figures:t})=>n.money(t.cost,e),f=({figures:e})=>r.counted(`analytics.prints`,e.jobs,n.number(e.jobs));return{bars:u.map(({line:e,name:a,share:s})=>({name:a,size:o(e),text:i?d(e):f(e),note:[...i?[f(e)]:[],r.text(`analytics.up_to`,{share:n.percent(s)})].join(` · `),tone:7,href:A(t,{printers:[],...e.key?{failures:[e.key]}:{results:H}})})),table:{heads:[r.text(`analytics.reason`),r.text(`analytics.prints`),...i?[r.text(`analytics.cost`)]:[],r.text(`analytics.material`),r.text(`analytics.share_so_far`)],rows:u.map(({line:e,name:t,share:r})=>[t,{text:n.number(e.figures.jobs),raw:e.figures.jobs},...i?[{text:d(e),raw:e.figures.cost}]:[],{text:n.grams(e.figures.grams),raw:e.figures.grams},{text:n.percent(r),raw:r.toFixed(1)}])}}}function Ne({lines:e},t){let{formats:n,texts:r}=t.i18n,{isAdmin:i}=t,a=U(e).filter(({figures:e})=>Number(e.grams)>0).sort((e,t)=>Number(t.figures.grams)-Number(e.figures.grams)),o=({key:e})=>e||r.text(`analytics.unknown`),s=({currency:e,figures:t})=>n.money(t.material_cost,e);return{bars:a.slice(0,10).map(e=>({name:o(e),size:Number(e.figures.grams),text:n.weight(e.figures.grams),...i?{note:s(e)}:{},href:A(t,{printers:[],...e.key?{materials:[e.key]}:{}})})),table:{heads:[r.text(`analytics.material`),r.text(`analytics.grams`),...i?[r.text(`analytics.part.material_cost`)]:[],r.text(`analytics.prints`)],rows:a.map(e=>[o(e),{text:n.grams(e.figures.grams),raw:e.figures.grams},...i?[{text:s(e),raw:e.figures.material_cost}]:[],{text:n.number(e.figures.jobs),raw:e.figures.jobs}])}}}function Pe({filaments:e},t){let{formats:n,texts:r}=t.i18n,i=e.filter(({days:e})=>e!==null).sort((e,t)=>Number(e.days)-Number(t.days)),a=e=>{let t=Math.floor(Number(e));return r.counted(`analytics.days`,t,n.number(t))};return{bars:i.slice(0,10).map(({days:e,is_due:t,name:i,remaining:o,type:s,vendor:c})=>({name:[c,i||s].filter(Boolean).join(` `),size:Number(e),text:a(e),note:[n.weight(o),...t?[r.text(`analytics.order_now`)]:[]].join(` · `),tone:t?7:3})),table:{heads:[r.text(`analytics.material`),r.text(`analytics.days_left`),r.text(`analytics.left`),r.text(`analytics.per_day`)],rows:i.map(({days:e,name:t,per_day:r,remaining:i,type:o,vendor:s})=>[[s,t||o].filter(Boolean).join(` `),{text:a(e),raw:Math.floor(Number(e))},{text:n.grams(i),raw:i},{text:n.grams(r??`0`),raw:r}])}}}function Fe({printers:e},t){let{formats:n,texts:r}=t.i18n,i=[...e].sort((e,t)=>t.seconds-e.seconds);return{bars:i.slice(0,10).map(({percent:e,seconds:r,serial:i})=>({name:t.nameOf(i),size:Number(e),text:e===null?`–`:n.percent(Number(e)),note:n.hours(r),href:j(t,{printers:[i]})})),table:{heads:[r.text(`analytics.printer`),r.text(`analytics.use`),r.text(`analytics.hours`)],rows:i.map(({percent:e,seconds:r,serial:i})=>[t.nameOf(i),{text:e===null?`–`:n.percent(Number(e)),raw:e},{text:n.hours(r),raw:(r/3600).toFixed(2)}])}}}function Ie({files:e},t){let{formats:n,texts:r}=t.i18n;return{bars:e.slice(0,10).map(({finished:e,grams:i,jobs:a,name:o,seconds:s,sha256:c})=>({name:o,size:a,text:r.counted(`analytics.prints`,a,n.number(a)),note:[r.text(`analytics.of_them_finished`,{count:n.number(e)}),n.weight(i),n.hours(s)].join(` · `),tone:4,href:j(t,{files:[c]})})),table:{heads:[r.text(`analytics.file`),r.text(`analytics.prints`),r.text(`analytics.finished`),r.text(`analytics.hours`),r.text(`analytics.grams`)],rows:e.map(({finished:e,grams:t,jobs:r,name:i,seconds:a})=>[i,{text:n.number(r),raw:r},{text:n.number(e),raw:e},{text:n.hours(a),raw:(a/3600).toFixed(2)},{text:n.grams(t),raw:t}])}}}function Le({lines:e},t){let{formats:n,texts:r}=t.i18n,i=U(e).filter(({customer_id:e})=>e!==null).sort((e,t)=>Number(t.figures.net)-Number(e.figures.net)),a=({key:e,name:t})=>t||e,o=(e,t)=>n.money(e??`0`,t);return{bars:i.slice(0,10).map(e=>({name:a(e),size:Number(e.figures.net),text:o(e.figures.net,e.currency),note:r.text(`analytics.profit_of`,{amount:o(e.figures.profit,e.currency)}),tone:3,href:A(t,{printers:[],customers:e.customer_id===null?[]:[e.customer_id]})})),table:{heads:[r.text(`analytics.customer`),r.text(`analytics.number`),r.text(`analytics.prints`),r.text(`analytics.net`),r.text(`analytics.cost`),r.text(`analytics.profit`)],rows:i.map(e=>[a(e),e.key,{text:n.number(e.figures.jobs),raw:e.figures.jobs},...[e.figures.net,e.figures.cost,e.figures.profit].map(t=>({text:o(t,e.currency),raw:t??`0`}))])}}}function U(e){let t=/* @__PURE__ */ new Map;for(let{currency:n,figures:r}of e)t.set(n,(t.get(n)??0)+r.jobs);let[n]=[...t].sort(([,e],[,t])=>t-e)[0]??[];return e.filter(({currency:e})=>e===n)}var Re={time:{heads:[`analytics.hours`,`analytics.hours_expected`],of:({seconds:e,seconds_estimated:t})=>[e,t],cell:(e,t,{i18n:n})=>({text:n.formats.hours(Number(e)),raw:(Number(e)/3600).toFixed(2)})},grams:{heads:[`analytics.grams`,`analytics.grams_expected`],of:({grams:e,grams_estimated:t})=>[e,t],cell:(e,t,{i18n:n})=>({text:n.formats.grams(String(e)),raw:e})},cost:{heads:[`analytics.cost`,`analytics.cost_expected`],of:({cost:e,cost_estimated:t})=>[e,t],cell:(e,{currency:t},{i18n:n})=>({text:n.formats.money(String(e),t),raw:e})}};function ze({lines:e},t,n){let{formats:r,texts:i}=n.i18n,{cell:a,heads:o,of:s}=Re[t],c=U(e).filter(({figures:e})=>Number(s(e)[1])>0).map(e=>{let[t,o]=s(e.figures),c=Number(t)/Number(o)*100;return{line:e,name:e.key?n.nameOf(e.key):i.text(`analytics.unknown`),actual:a(t,e,n),expected:a(o,e,n),percent:c,deviation:r.change(c-100)}});return{bars:c.slice(0,10).map(({actual:e,deviation:t,expected:r,line:a,name:o,percent:s})=>({name:o,size:s,text:t,note:i.text(`analytics.instead_of`,{actual:e.text,expected:r.text}),tone:ue(0),href:A(n,{printers:[a.key],results:[`finished`]})})),table:{heads:[i.text(`analytics.printer`),...o.map(e=>i.text(e)),i.text(`analytics.deviation`)],rows:c.map(({actual:e,deviation:t,expected:n,name:r,percent:i})=>[r,e,n,{text:t,raw:(i-100).toFixed(1)}])}}}var Be={heads:[],rows:[]};function W(e,t,n,r,i){let{formats:a,texts:o}=e.i18n,{tick:s,total:l}=i;if(n.size===0)return{series:t,columns:[],table:Be,tick:s};let u=c(e.span),d=u.map(t=>{let i=n.get(t),{parts:o,total:s}=i??r;return{name:a.month(t),short:a.shortMonth(t,u.length>12),parts:o,total:s.text,href:i&&A(e,{},{since:t,until:t})}}),f=u.map(e=>{let{parts:t,total:i}=n.get(e)??r;return[{text:a.month(e),raw:ee(e)},...t.map(({raw:e,text:t})=>({text:t,raw:e})),...l===void 0?[]:[i]]});return{series:t,columns:d,table:{heads:[o.text(`analytics.month`),...t.map(({name:e})=>e),...l===void 0?[]:[l]],rows:f},tick:s}}function Ve(e){return e.totals[0]?.currency??``}function He(e,t){return(n,r)=>e.i18n.formats.money(String(n),t,se(r))}function Ue(e,t){let n=e.months.filter(e=>e.currency===t);return new Map(n.map(({figures:e,period:t})=>[t,e]))}function We(e,t){let{formats:n,texts:r}=t.i18n,i=Ve(e),a=e=>n.money(e,i),o=M.map((e,t)=>({name:r.text(`analytics.part.${e}`),tone:t+1})),s=(e,t)=>({parts:e.map(e=>({size:Number(e),text:a(e),raw:e})),total:{text:a(t),raw:t}});return W(t,o,new Map([...Ue(e,i)].map(([e,t])=>[e,s(M.map(e=>t[e]),t.cost)])),s(M.map(()=>`0`),`0`),{total:r.text(`analytics.together`),tick:He(t,i)})}function Ge(e,t,n){let{formats:r,texts:i}=n.i18n,a=Ve(e),o=t===`cost_per_gram`?3:2,s=e=>{let t=e===null?`–`:r.money(e,a,o);return{parts:[{size:Number(e),text:t,raw:e??``}],total:{text:t}}},c=[...Ue(e,a)].flatMap(([e,n])=>n[t]===null?[]:[[e,s(n[t])]]);return W(n,[{name:i.text(`analytics.${t}`),tone:1}],new Map(c),s(null),{tick:He(n,a)})}function Ke(e,t){let{formats:n,texts:r}=t.i18n,i=/* @__PURE__ */ new Map;for(let{figures:t,period:n}of e.months)i.set(n,(i.get(n)??0)+t.seconds);let a=e=>{let[t,r]=[e/3600,n.hours(e)];return{parts:[{size:t,text:r,raw:(e/3600).toFixed(2)}],total:{text:r}}},o=new Map([...i].map(([e,t])=>[e,a(t)]));return W(t,[{name:r.text(`analytics.hours`),tone:1}],o,a(0),{tick:e=>n.hours(e*3600)})}function qe({lines:e},t){let{formats:n,texts:r}=t.i18n,i=/* @__PURE__ */ new Map;for(let{jobs_kwh:t,period:n,standby_kwh:r}of e){let[e,a]=i.get(n)??[0,0];i.set(n,[e+Number(t),a+Number(r)])}let a=e=>n.measure(e.toFixed(2),`kWh`),o=e=>{let t=e[0]+e[1];return{parts:e.map(e=>({size:e,text:a(e),raw:e.toFixed(3)})),total:{text:a(t),raw:t.toFixed(3)}}};return W(t,[{name:r.text(`analytics.printing`),tone:1},{name:r.text(`analytics.standby`),tone:6}],new Map([...i].map(([e,t])=>[e,o(t)])),o([0,0]),{total:r.text(`analytics.together`),tick:e=>n.measure(String(e),`kWh`)})}function Je({by_printer:e},t){return Xe(e.map(({key:e,success:n})=>({name:t.nameOf(e),success:n,href:A(t,{printers:[e]})})),t.i18n.texts.text(`analytics.printer`),t)}function Ye({by_material:e},t){return Xe(e.map(({key:e,success:n})=>({name:e||t.i18n.texts.text(`analytics.unknown`),success:n,href:A(t,{printers:[],...e?{materials:[e]}:{}})})),t.i18n.texts.text(`analytics.material`),t)}var G=({failed:e,finished:t})=>t+e,K=e=>e.percent!==null&&G(e)>=10;function Xe(e,t,{i18n:n}){let{formats:r,texts:i}=n,a=e.filter(({success:e})=>G(e)+e.cancelled>0).sort((e,t)=>{let[n,r]=[K(e.success),K(t.success)];return n===r?(n?Number(t.success.percent)-Number(e.success.percent):0)||e.name.localeCompare(t.name):n?-1:1}),o=e=>r.percent(Number(e));return{rates:a.map(({href:e,name:t,success:n})=>{let{high:a,low:s}=n,c=G(n),l=K(n);return{name:t,percent:l?Number(n.percent):null,low:Number(s),high:Number(a),text:l?o(n.percent):`–`,note:l?`${o(s)}–${o(a)} · ${i.counted(`analytics.prints`,c,r.number(c))}`:i.text(`analytics.few`,{count:r.number(c),few:10}),href:e}}),table:{heads:[t,...[`share`,`at_least`,`at_most`,`finished`,`failed`,`cancelled`].map(e=>i.text(`analytics.${e}`))],rows:a.map(({name:e,success:t})=>[e,...[t.percent,t.low,t.high].map(e=>K(t)?{text:o(e),raw:e}:{text:`–`,raw:``}),...[t.finished,t.failed,t.cancelled].map(e=>({text:r.number(e),raw:e}))])}}}function Ze({week:e,week_hours:t},n,{i18n:r}){let{formats:i,texts:a}=r,o=e.map((e,r)=>e.map((e,i)=>{let a=(t[r]?.[i]??0)*Math.max(1,n);return a>0?Math.min(100,e/a*100):null})),s=e.every(e=>e.every(e=>e===0));return{week:o,table:{heads:[a.text(`chart.weekday`),...Array.from({length:24},(e,t)=>i.hour(t))],rows:s?[]:o.map((e,t)=>[i.weekday(t),...e.map(e=>e===null?{text:`–`,raw:``}:{text:i.percent(e),raw:e.toFixed(1)})])}}}var q=()=>!0,J=({isAdmin:e})=>e;function Y(e,t,n){return{report:e,key:t,...n}}function X(e,t,n,r,i){let a=e===`cost`?`analytics.estimates_cost_text`:`analytics.estimates_text`;return Y(`estimates`,t,{heading:n,empty:r,isFor:i,draw:(t,n)=>({...Q(ze(t,e,n),A(n,{results:[`finished`]})),detail:n.i18n.texts.text(a)})})}var Qe=[Y(`overview`,`costs`,{heading:`analytics.costs_by_month`,empty:`analytics.no_costs`,isFor:J,isWide:!0,draw:(e,t)=>Z(We(e,t),t)}),Y(`overview`,`hours`,{heading:`analytics.hours_by_month`,empty:`analytics.no_prints`,isFor:({isAdmin:e})=>!e,isWide:!0,draw:(e,t)=>Z(Ke(e,t),t)}),Y(`utilisation`,`week`,{heading:`analytics.use_of_week`,empty:`analytics.no_prints`,isFor:q,draw:(e,t,n)=>{let{table:r,week:i}=Ze(e,n,t),a=t.i18n.texts.text(`analytics.use_of_week`);return{table:r,detail:t.i18n.texts.text(`analytics.use_since`,{date:t.i18n.formats.date(e.since)}),href:j(t),chart:y`<printernizer-heat-map .week=${i} .label=${a}></printernizer-heat-map>`}}}),Y(`utilisation`,`use`,{heading:`analytics.use_of_printers`,empty:`analytics.no_prints`,isFor:q,draw:(e,t)=>Q(Fe(e,t),j(t),100)}),Y(`utilisation`,`success`,{heading:`analytics.success_of_printers`,empty:`analytics.no_prints`,isFor:q,draw:(e,t)=>$e(Je(e,t),t)}),Y(`utilisation`,`material-success`,{heading:`analytics.success_of_materials`,empty:`analytics.no_prints`,isFor:q,isOfAll:!0,draw:(e,t)=>$e(Ye(e,t),t)}),Y(`failures`,`failures`,{heading:`analytics.failures`,empty:`analytics.no_failures`,isFor:q,isOfAll:!0,draw:(e,t)=>Q(Me(e,t),A(t,{printers:[],results:H}))}),Y(`materials`,`materials`,{heading:`analytics.materials`,empty:`analytics.no_material`,isFor:q,isOfAll:!0,draw:(e,t)=>Q(Ne(e,t),A(t,{printers:[]}))}),Y(`stock`,`reach`,{heading:`analytics.reach`,empty:`analytics.no_stock`,isFor:q,isOfAll:!0,draw:(e,t)=>Q(Pe(e,t))}),Y(`overview`,`per-gram`,{heading:`analytics.cost_per_gram`,empty:`analytics.no_costs`,isFor:J,draw:(e,t)=>Z(Ge(e,`cost_per_gram`,t),t)}),Y(`overview`,`per-hour`,{heading:`analytics.cost_per_hour`,empty:`analytics.no_costs`,isFor:J,draw:(e,t)=>Z(Ge(e,`cost_per_hour`,t),t)}),Y(`energy`,`energy`,{heading:`analytics.energy_by_month`,empty:`analytics.no_energy`,isFor:q,draw:(e,t)=>Z(qe(e,t),t)}),Y(`standby`,`standby`,{heading:`analytics.standby_by_day`,empty:`analytics.no_standby`,isFor:q,draw:(e,t)=>{let{chart:n,table:r}=Z(ye(e,t),t);return{chart:n,table:r,detail:be(t.span)?t.i18n.texts.text(`analytics.standby_cut`):``}}}),X(`time`,`estimates`,`analytics.estimates`,`analytics.no_estimates`,q),X(`grams`,`estimates-material`,`analytics.estimates_grams`,`analytics.no_estimates_grams`,q),X(`cost`,`estimates-cost`,`analytics.estimates_cost`,`analytics.no_estimates_cost`,J),Y(`files`,`files`,{heading:`analytics.files`,empty:`analytics.no_files`,isFor:q,draw:(e,t)=>Q(Ie(e,t),j(t))}),Y(`customers`,`customers`,{heading:`analytics.customers`,empty:`analytics.no_customers`,isFor:({isAdmin:e,isBusiness:t})=>e&&t,isOfAll:!0,draw:(e,t)=>Q(Le(e,t),A(t,{printers:[],classifications:[`business`]}))})];function Z({columns:e,series:t,table:n,tick:r},i){return{table:n,href:A(i),chart:y`<printernizer-column-chart
      .series=${t}
      .columns=${e}
      .tick=${r}
    ></printernizer-column-chart>`}}function Q({bars:e,table:t},n,r){let i=t.rows.length-e.length;return{table:t,...n===void 0?{}:{href:n},chart:y`<printernizer-bar-chart
      .bars=${e}
      .whole=${r??0}
      .left=${i}
    ></printernizer-bar-chart>`}}function $e({rates:e,table:t},n){return{table:t,detail:n.i18n.texts.text(`analytics.success_text`),href:A(n),chart:y`<printernizer-rate-chart .rates=${e}></printernizer-rate-chart>`}}var et=5e3,tt=[`overview`,`previous`,`utilisation`],$=class extends h{constructor(...e){super(...e),this.place=i,this.admin=!1,this.business=!1,this._month=0,this._sights=new Ee(this,e=>{this._reports.store.want(e)})}static{this.styles=[s,C`
      :host {
        display: flex;
        flex-direction: column;
        gap: 12px;
        max-width: 1680px;
        margin: 0 auto;
        padding: 16px;
      }
      .bar {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 8px;
      }
      .cards {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(min(440px, 100%), 1fr));
        gap: 12px;
      }
      .wide {
        grid-column: 1 / -1;
      }
      @media (min-width: 1360px) {
        .wide {
          grid-column: span 2;
        }
      }
      @media (max-width: 620px) {
        :host {
          padding: 12px;
        }
      }
    `]}connectedCallback(){super.connectedCallback(),this.hasUpdated&&this._follow()}disconnectedCallback(){super.disconnectedCallback(),this._stop?.(),clearTimeout(this._timer),this._timer=void 0}willUpdate(e){this.hasUpdated||(this._reportsApi=le(this.connection),this._reports=new r(this,new we(this._reportsApi)),this._follow()),this._month=f(Date.now(),this.connection.timeZone()),(e.has(`place`)||!this.hasUpdated)&&this._ask()}updated(){this._sights.watch(this.renderRoot.querySelectorAll(`[data-report]`))}render(){let{overview:e}=this._reports.state;return y`
      <div class="bar">
        <printernizer-month-picker
          .period=${this.place.period}
          .now=${this._month}
          @months-changed=${this._changeMonths}
        ></printernizer-month-picker>
        ${this._printerFilter()}
      </div>
      ${this._content(e)}
    `}_printerFilter(){let e=[...this.fleet.printers.values()];return e.length<2&&this.place.printers.length===0?x:y`<printernizer-facet-filter
      icon="mdi:printer-3d"
      uncounted
      .label=${this.text(`filter.printer`)}
      .options=${e.map(({name:e,serial:t})=>({value:t,label:e,count:0}))}
      .chosen=${this.place.printers}
      @facet-changed=${this._changePrinters}
    ></printernizer-facet-filter>`}_content(e){return e?.error!==void 0&&!e.value?y`<printernizer-failure
        .heading=${this.text(`analytics.failed`)}
        .error=${e.error}
        @retry-wanted=${this._retryAll}
      ></printernizer-failure>`:e?.value?.totals.length===0&&!e.isLoading?this._nothing():y`${this._tiles()}
      <div class="cards">
        ${Qe.filter(e=>e.isFor(this._audience)).map(e=>this._card(e))}
      </div>`}get _audience(){return{isAdmin:this.admin,isBusiness:this.business}}_nothing(){return y`<printernizer-notice
      icon="mdi:chart-bar"
      .heading=${this.text(`analytics.nothing`)}
      .text=${this.text(this.fleet.printers.size===0?`analytics.nothing_no_printer`:`analytics.nothing_text`)}
    >
      ${this.place.period===`five_years`?x:y`<printernizer-button
              icon="mdi:calendar-range"
              .text=${this.text(`analytics.look_further`)}
              @click=${this._lookFurther}
            ></printernizer-button>`}
    </printernizer-notice>`}_tiles(){let{overview:e,previous:t,utilisation:n}=this._reports.state,r=e?.question,i=n?.value&&{report:n.value,printers:this._printers},a=e?.value&&r?he(e.value,t?.value,i,this._reader(r),this.admin&&this.business):void 0;return y`<printernizer-figure-tiles
      .tiles=${a}
      ?stale=${e?.isLoading??!1}
    ></printernizer-figure-tiles>`}_card(e){let t=this._reports.state[e.report],n=t?.value,r=t?.question,i=n&&r?e.draw(n,this._reader(r),this._printers):void 0,a=[...e.isOfAll&&this.place.printers.length>0?[this.text(`analytics.all_printers`)]:[],i?.detail??``];return y`<printernizer-chart
      class=${e.isWide?`wide`:``}
      data-report=${e.report}
      .heading=${this.text(e.heading)}
      .detail=${a.filter(Boolean).join(` `)}
      .table=${i?.table}
      .href=${i?.href}
      .emptyText=${this.text(e.empty)}
      .fileName=${`printernizer-${e.key}`}
      .error=${t?.error}
      ?stale=${t?.isLoading??!1}
      @retry-wanted=${()=>this._reports.store.retry(e.report)}
      >${i?.chart}</printernizer-chart
    >`}get _printers(){let{printers:e}=this.place,t=this._reports.state.utilisation?.value?.printers.length??0;return e.length||Math.max(this.fleet.printers.size,t)}_reader({printers:e,span:t}){let n=new Map([...this.fleet.printers.values()].map(({name:e,serial:t})=>[t,e]));return{i18n:this.i18n,isAdmin:this.admin,nameOf:e=>n.get(e)??e,printers:e,span:t}}_ask(){let{period:e,printers:t}=this.place;this._reports.store.show({span:u(e,this._month),printers:t}),this._reports.store.want(...tt),this._sights.forget()}_follow(){let e=oe(this.api,{subscribe:e=>this._reportsApi.subscribe(e),take:()=>{this._refreshSoon()},failed:()=>void 0,lost:()=>void 0}),t=this.api.onConnected(()=>{this._refresh()});this._stop=()=>{e(),t()}}_refreshSoon(){this._timer??=setTimeout(()=>{this._timer=void 0,document.hidden?this._refreshSoon():this._refresh()},et)}_refresh(){this._reports.store.forget(),this._reports.store.want(...tt),this._sights.forget(),this.requestUpdate()}_retryAll(){this._refresh()}_changeMonths(e){w({...this.place,period:e.detail.period})}_changePrinters(e){w({...this.place,printers:e.detail.chosen})}_lookFurther(){w({...this.place,period:`five_years`})}};g([v({attribute:!1})],$.prototype,`place`,void 0),g([v({attribute:!1})],$.prototype,`fleet`,void 0),g([v({type:Boolean})],$.prototype,`admin`,void 0),g([v({type:Boolean})],$.prototype,`business`,void 0),g([T({context:ae}),v({attribute:!1})],$.prototype,`api`,void 0),g([T({context:re}),v({attribute:!1})],$.prototype,`connection`,void 0),g([_()],$.prototype,`_month`,void 0),$=g([m(`printernizer-analytics-view`)],$);export{$ as PrinternizerAnalyticsView};