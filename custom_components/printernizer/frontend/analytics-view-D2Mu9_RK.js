import{$t as e,A as t,At as n,D as r,Dt as i,E as a,Et as o,Ft as s,Ht as c,It as l,Jt as u,Mt as d,Nt as f,Ot as p,Pt as ee,Tt as te,Ut as m,Wt as ne,Y as re,Yt as h,cn as g,fn as _,hn as v,jt as ie,kt as ae,mn as y,rn as oe,s as se,sn as b,u as x,un as S,x as C}from"./shared-CpJAXTHj.js";import{k as ce}from"./pages-C7iqyOWJ.js";import{a as le,i as w,n as ue,o as T,r as E,s as de}from"./charts-Chfz-49E.js";var fe=8,D=class extends l{constructor(...e){super(...e),this.stale=!1}static{this.styles=[m,y`
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
    `]}render(){let{tiles:e}=this;return e?_`<ul class=${this.stale?`stale`:``} aria-busy=${String(this.stale)}>
      ${e.map(e=>_`<li>${this._tile(e)}</li>`)}
    </ul>`:_`<ul aria-busy="true">
        ${Array.from({length:fe},()=>_`<li><div class="tile skeleton"></div></li>`)}
      </ul>`}_tile({before:e,href:t,label:n,value:r}){let i=_`<span class="label">${n}</span><span class="value">${r}</span> ${e===void 0?S:_`<span class="before">${this.text(`analytics.before`,{value:e})}</span>`}`;return t===void 0?_`<div class="tile">${i}</div>`:_`<a class="tile" href=${t}>${i}</a>`}};c([g({attribute:!1})],D.prototype,`tiles`,void 0),c([g({type:Boolean})],D.prototype,`stale`,void 0),D=c([u(`printernizer-figure-tiles`)],D);var O=class extends l{constructor(...e){super(...e),this.period=`twelve_months`,this.now=0}static{this.styles=[m,ne,y`
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
    `]}render(){let{period:e}=this,t=typeof e==`string`?void 0:e;return _`
      <select aria-label=${this.text(`months.label`)} @change=${this._name}>
        ${o.map(t=>_`<option value=${t} ?selected=${e===t}>${this.text(`months.${t}`)}</option>`)}
        <option value="own" ?selected=${t!==void 0}>${this.text(`months.own`)}</option>
      </select>
      ${t?_`${this._month(`from`,t.since)} ${this._month(`until`,t.until)}`:S}
    `}_month(e,t){return _`<label>
      <span class="muted">${this.text(`months.${e}`)}</span>
      <input
        type="month"
        min="1970-01"
        max="9999-12"
        pattern="[0-9]{4}-[0-9]{2}"
        placeholder="2026-11"
        required
        .value=${d(t)}
        @change=${t=>{this._end(e,t.target.value)}}
      />
    </label>`}_name(e){let{value:t}=e.target,n=o.find(e=>e===t);this._tell(n??s(this.period,this.now))}_end(e,t){let r=n(t),i=s(this.period,this.now);if(r===void 0)return;let a=e===`from`?{since:r,until:Math.max(r,i.until)}:{since:Math.min(r,i.since),until:r};ae(a)<=240?this._tell(a):this.requestUpdate()}_tell(e){se(this,`months-changed`,{period:e})}};c([g({attribute:!1})],O.prototype,`period`,void 0),c([g({type:Number})],O.prototype,`now`,void 0),O=c([u(`printernizer-month-picker`)],O);var pe=24;function k({printers:e,span:n},r={},i=n){let a=ae(i)<=pe?{months:ee(i)}:{period:j(i)};return t(re({printers:e,...a,...r}))}function A({printers:e,span:n},r={}){return t(re({printers:e,period:j(n),...r}))}function j({since:e,until:t}){let n=/* @__PURE__ */ new Date(Date.parse(p(f(t,1)))-864e5);return`${p(e)}..${n.toISOString().slice(0,10)}`}var M=[`material_cost`,`energy_cost`,`machine_cost`,`labour_cost`,`packaging_cost`,`overhead_cost`];function me(e,t,n,r,i){let{formats:a,texts:o}=r.i18n,[s]=e.totals,c=t?.totals.find(({currency:e})=>e===s?.currency);if(!s)return[];let l=(e,t)=>({label:o.text(e),value:t(s),before:c&&t(c)}),u=(e,{currency:t},n)=>e===void 0?`–`:a.money(e,t,n);return[{...l(`analytics.prints`,({figures:e})=>a.number(e.jobs)),href:k(r)},l(`analytics.hours`,({figures:e})=>a.hours(e.seconds)),{...l(`analytics.success`,({success:e})=>e.percent===null?`–`:a.percent(Number(e.percent))),href:k(r,{results:[`failed`]})},...n?[he(n,r)]:[],l(`analytics.material`,({figures:e})=>a.weight(e.grams)),l(`analytics.energy`,({figures:e})=>a.measure(e.energy_kwh,`kWh`)),...r.isAdmin?[l(`analytics.cost`,e=>u(e.figures.cost,e)),l(`analytics.cost_per_hour`,e=>u(e.figures.cost_per_hour??void 0,e))]:[],...i?[l(`analytics.net`,e=>u(e.figures.net,e)),l(`analytics.profit`,e=>u(e.figures.profit,e))]:[]]}function he({printers:e,report:t},{i18n:n}){let r=t.printers.reduce((e,t)=>e+t.seconds,0),i=t.available_seconds*Math.max(1,e);return{label:n.texts.text(`analytics.use`),value:i>0?n.formats.percent(r/i*100):`–`,before:void 0}}var ge={overview:(e,t)=>e.overview(t),previous:(e,{printers:t,span:n})=>e.overview({span:i(n),printers:t}),utilisation:(e,t)=>e.utilisation(t),failures:(e,{span:t})=>e.failures(t),materials:(e,{span:t})=>e.costs(`material`,t),customers:(e,{span:t})=>e.costs(`customer`,t),estimates:(e,t)=>e.estimates(t),energy:(e,t)=>e.energy(t),files:(e,t)=>e.files(t),stock:e=>e.stock()},_e={value:void 0,question:void 0,isLoading:!1,error:void 0},ve=class extends a{constructor(e){super({}),this._api=e,this._turn=0,this._wanted=/* @__PURE__ */ new Set}show(e){JSON.stringify(e)!==JSON.stringify(this._question)&&(this._question=e,this.forget())}forget(){this._turn+=1,this._wanted.clear()}want(...e){for(let t of e)this._wanted.has(t)||this._load(t)}async retry(...e){await Promise.all(e.map(e=>this._load(e)))}async _load(e){let t=this._question;if(!t)return;this._wanted.add(e);let n=this._turn;this._tell(e,{isLoading:!0,error:void 0});try{let r=await ge[e](this._api,t);n===this._turn&&this._tell(e,{value:r,question:t,isLoading:!1})}catch(t){n===this._turn&&this._tell(e,{value:void 0,isLoading:!1,error:t})}}_tell(e,t){this.replace({...this.state,[e]:{..._e,...this.state[e],...t}})}},ye=`400px 0px`,be=class{constructor(e,t){this._seen=t,this._watched=/* @__PURE__ */ new Set,this._observer=new IntersectionObserver(e=>{for(let{isIntersecting:t,target:n}of e){let e=n.dataset.report;t&&e&&this._seen(e)}},{rootMargin:ye}),e.addController(this)}watch(e){for(let t of e)this._watched.has(t)||(this._watched.add(t),this._observer.observe(t))}forget(){let e=[...this._watched];this._observer.disconnect(),this._watched.clear(),this.watch(e.filter(e=>e.isConnected))}hostDisconnected(){this._observer.disconnect(),this._watched.clear()}},N=class extends l{constructor(...e){super(...e),this.bars=[],this.whole=0,this.left=0}static{this.styles=[m,T,y`
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
    `]}render(){let e=this.whole||Math.max(0,...this.bars.map(({size:e})=>e));return _`<ul>
        ${this.bars.map(({href:t,name:n,note:r,size:i,text:a,tone:o=1})=>{let s=e>0?Math.min(100,Math.max(0,i/e*100)):0;return _`<li>
            <a href=${h(t)}>
              <span class="name">${n}</span>
              <span class="value">${a}${r?_`<span class="note">${r}</span>`:S}</span>
              <span class="track"
                ><span
                  class=${`bar tone-${o}`}
                  style=${x({display:`block`,width:`${s}%`})}
                ></span
              ></span>
            </a>
          </li>`})}
      </ul>
      ${this.left>0?_`<p class="note">${this.counted(`chart.left`,this.left)}</p>`:S}`}};c([g({attribute:!1})],N.prototype,`bars`,void 0),c([g({type:Number})],N.prototype,`whole`,void 0),c([g({type:Number})],N.prototype,`left`,void 0),N=c([u(`printernizer-bar-chart`)],N);var xe=7,P=class extends l{constructor(...e){super(...e),this.series=[],this.columns=[],this.tick=String,this._shown=-1}static{this.styles=[m,T,y`
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
    `]}render(){let{columns:e,series:t}=this,n=le(e.flatMap(F)),r=[...n.ticks].reverse();return _`
      ${t.length>1?_`<ul class="legend">
              ${t.map(Se)}
            </ul>`:S}
      <div class="chart">
        <div class="axis" aria-hidden="true">
          ${r.map(e=>_`<span class="tick at" style=${x({bottom:`${w(n,e)}%`})}
                >${this.tick(e,n)}</span
              >`)}
          <div class="spacer">
            ${r.map(e=>_`<div class="tick">${this.tick(e,n)}</div>`)}
          </div>
        </div>
        <div class="plot" @pointerleave=${this._hide} @focusout=${this._hide}>
          ${r.map(e=>_`<div
                class=${e===0?`line zero`:`line`}
                style=${x({bottom:`${w(n,e)}%`})}
              ></div>`)}
          <ul class=${e.length>24?`columns many`:`columns`}>
            ${e.map((e,t)=>this._column(e,t,n))}
          </ul>
          ${this._tip()}
        </div>
        ${this._names()}
      </div>
    `}_names(){let{columns:e}=this,t=E(e.length,12),n=E(e.length,6),r=e.length-1;return _`<div class="names" aria-hidden="true">
      ${e.map(({short:e},i)=>{let a=(r-i)%t!==0,o=(r-i)%n!==0;return _`<span class=${`tick${`${a?` skipped-here`:``}${o?` skipped-narrow`:``}`}`}>${e}</span>`})}
    </div>`}_column(e,t,n){let r=[e.name,...this._words(e),e.total].join(`, `),i=()=>{this._shown=t};return _`<li>
      <a
        href=${h(e.href)}
        role=${e.href===void 0?`img`:S}
        aria-label=${r}
        @pointerenter=${i}
        @focus=${i}
        >${this._parts(e,n)}${this.columns.length<=xe?_`<span
                class="total"
                style=${x({bottom:`calc(${w(n,F(e)[1])}% + 2px)`})}
                >${e.total}</span
              >`:S}</a
      >
    </li>`}_parts({parts:e},t){let n=0,r=0;return e.map(({size:e},i)=>{if(e===0)return S;let a=e<0?n+e:r;e<0?n+=e:r+=e;let o={bottom:`${w(t,a)}%`,height:`${Ce(t,e)}%`};return _`<span class=${`part tone-${this.series[i]?.tone??1}`} style=${x(o)}></span>`})}_words(e){return this.series.length<2?[]:e.parts.flatMap(({size:e,text:t},n)=>e===0?[]:[`${this.series[n]?.name??``} ${t}`])}_tip(){let e=this.columns[this._shown];if(!e)return S;let t=(this._shown+.5)/this.columns.length*100,n=t>50?{"inset-inline-end":`${100-t}%`}:{"inset-inline-start":`${t}%`},r=e.parts.flatMap(({size:e,text:t},n)=>{let r=this.series[n];return e===0||!r||this.series.length<2?[]:[{...r,text:t}]});return _`<div class="tip" aria-hidden="true" style=${x(n)}>
      <b>${e.name} · ${e.total}</b>
      <ul>
        ${r.map(({name:e,text:t,tone:n})=>_`<li>
              <span class=${`swatch tone-${n}`}></span><span>${e}</span><span>${t}</span>
            </li>`)}
      </ul>
    </div>`}_hide(){this._shown=-1}};c([g({attribute:!1})],P.prototype,`series`,void 0),c([g({attribute:!1})],P.prototype,`columns`,void 0),c([g({attribute:!1})],P.prototype,`tick`,void 0),c([b()],P.prototype,`_shown`,void 0),P=c([u(`printernizer-column-chart`)],P);function Se({name:e,tone:t}){return _`<li><span class=${`swatch tone-${t}`}></span>${e}</li>`}function Ce({max:e,min:t},n){return Math.abs(n)/(e-t)*100}function F({parts:e}){let t=e=>e.reduce((e,t)=>e+t,0),n=e.map(({size:e})=>e);return[t(n.filter(e=>e<0)),t(n.filter(e=>e>0))]}var we=Array.from({length:24},(e,t)=>t),I=class extends l{constructor(...e){super(...e),this.week=[],this.label=``,this._shown=void 0}static{this.styles=[m,T,y`
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
        width: 28px;
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
    `]}render(){let{formats:e}=this.i18n;return _`<div class="map" @pointerleave=${this._hide}>
      <table>
        <caption class="hidden">
          ${this.label}
        </caption>
        <thead>
          <tr>
            <th scope="col"><span class="hidden">${this.text(`chart.weekday`)}</span></th>
            ${we.map(t=>_`<th scope="col">
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
        ${[0,25,50,75,100].map(e=>_`<i style=${x({"--share":`${e}%`})}></i>`)}
        <span>${e.percent(100)}</span>
      </div>
    </div>`}_day(e,t){let{formats:n}=this.i18n;return _`<tr>
      <th scope="row">${n.weekday(t)}</th>
      ${e.map((e,r)=>_`<td
          class=${e?`used`:``}
          style=${e?x({"--share":`${Te(e)}%`}):S}
          @pointerenter=${()=>{this._shown=[t,r]}}
        >
          <span class="hidden">${e===null?`–`:n.percent(e)}</span>
        </td>`)}
    </tr>`}_tip(){if(!this._shown)return S;let[e,t]=this._shown,n=this.week[e]?.[t]??null,{formats:r}=this.i18n;return _`<div class="tip" aria-hidden="true" style=${x(t<12?{"inset-inline-end":`0`}:{"inset-inline-start":`0`})}>
      ${r.weekday(e)} ${r.hour(t)}–${r.hour((t+1)%24)} ·
      ${n===null?`–`:r.percent(n)}
    </div>`}_hide(){this._shown=void 0}};c([g({attribute:!1})],I.prototype,`week`,void 0),c([g()],I.prototype,`label`,void 0),c([b()],I.prototype,`_shown`,void 0),I=c([u(`printernizer-heat-map`)],I);function Te(e){return Math.round(8+Math.min(e,100)*.92)}var L=[0,25,50,75,100],R=class extends l{constructor(...e){super(...e),this.rates=[]}static{this.styles=[m,y`
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
    `]}render(){let{formats:e}=this.i18n;return _`
      <ul>
        ${this.rates.map(e=>this._rate(e))}
      </ul>
      <div class="scale" aria-hidden="true">
        ${L.map(t=>_`<span class="tick" style=${z(t)}>${e.percent(t)}</span>`)}
      </div>
    `}_rate({high:e,href:t,low:n,name:r,note:i,percent:a,text:o}){return _`<li>
      <a href=${h(t)}>
        <span class="name">${r}</span>
        <span>${o}<span class="note">${i}</span></span>
        <span class="track">
          ${L.map(e=>_`<span class="mark" style=${z(e)}></span>`)}
          ${a===null?``:_`<span
                    class="interval"
                    style=${x({"inset-inline-start":`${n}%`,width:`${e-n}%`})}
                  ></span
                  ><span class="point" style=${z(a)}></span>`}
        </span>
      </a>
    </li>`}};c([g({attribute:!1})],R.prototype,`rates`,void 0),R=c([u(`printernizer-rate-chart`)],R);function z(e){return x({"inset-inline-start":`${e}%`})}var B=[`failed`,`cancelled`,`unknown`],V=10;function Ee({lines:e},t){let{formats:n,texts:r}=t.i18n,{isAdmin:i}=t,a=H(e).filter(({figures:e})=>e.jobs>0),o=({figures:e})=>i?Number(e.cost):e.jobs,s=[...a].sort((e,t)=>o(t)-o(e)),c=s.reduce((e,t)=>e+o(t),0),l=0,u=s.map(e=>(l+=o(e),{line:e,share:c>0?l/c*100:0,name:r.text(`failure.${e.key?e.key:`none`}`)})),d=({currency:e,figures:t})=>n.money(t.cost,e),f=({figures:e})=>r.counted(`analytics.prints`,e.jobs,n.number(e.jobs));return{bars:u.map(({line:e,name:a,share:s})=>({name:a,size:o(e),text:i?d(e):f(e),note:[...i?[f(e)]:[],r.text(`analytics.up_to`,{share:n.percent(s)})].join(` · `),tone:7,href:k(t,{printers:[],...e.key?{failures:[e.key]}:{results:B}})})),table:{heads:[r.text(`analytics.reason`),r.text(`analytics.prints`),...i?[r.text(`analytics.cost`)]:[],r.text(`analytics.material`),r.text(`analytics.share_so_far`)],rows:u.map(({line:e,name:t,share:r})=>[t,{text:n.number(e.figures.jobs),raw:e.figures.jobs},...i?[{text:d(e),raw:e.figures.cost}]:[],{text:n.grams(e.figures.grams),raw:e.figures.grams},{text:n.percent(r),raw:r.toFixed(1)}])}}}function De({lines:e},t){let{formats:n,texts:r}=t.i18n,{isAdmin:i}=t,a=H(e).filter(({figures:e})=>Number(e.grams)>0).sort((e,t)=>Number(t.figures.grams)-Number(e.figures.grams)),o=({key:e})=>e||r.text(`analytics.unknown`),s=({currency:e,figures:t})=>n.money(t.material_cost,e);return{bars:a.slice(0,V).map(e=>({name:o(e),size:Number(e.figures.grams),text:n.weight(e.figures.grams),...i?{note:s(e)}:{},href:k(t,{printers:[],...e.key?{materials:[e.key]}:{}})})),table:{heads:[r.text(`analytics.material`),r.text(`analytics.grams`),...i?[r.text(`analytics.part.material_cost`)]:[],r.text(`analytics.prints`)],rows:a.map(e=>[o(e),{text:n.grams(e.figures.grams),raw:e.figures.grams},...i?[{text:s(e),raw:e.figures.material_cost}]:[],{text:n.number(e.figures.jobs),raw:e.figures.jobs}])}}}function Oe({filaments:e},t){let{formats:n,texts:r}=t.i18n,i=e.filter(({days:e})=>e!==null).sort((e,t)=>Number(e.days)-Number(t.days)),a=e=>{let t=Math.floor(Number(e));return r.counted(`analytics.days`,t,n.number(t))};return{bars:i.slice(0,V).map(({days:e,is_due:t,name:i,remaining:o,type:s,vendor:c})=>({name:[c,i||s].filter(Boolean).join(` `),size:Number(e),text:a(e),note:[n.weight(o),...t?[r.text(`analytics.order_now`)]:[]].join(` · `),tone:t?7:3})),table:{heads:[r.text(`analytics.material`),r.text(`analytics.days_left`),r.text(`analytics.left`),r.text(`analytics.per_day`)],rows:i.map(({days:e,name:t,per_day:r,remaining:i,type:o,vendor:s})=>[[s,t||o].filter(Boolean).join(` `),{text:a(e),raw:Math.floor(Number(e))},{text:n.grams(i),raw:i},{text:n.grams(r??`0`),raw:r}])}}}function ke({printers:e},t){let{formats:n,texts:r}=t.i18n,i=[...e].sort((e,t)=>t.seconds-e.seconds);return{bars:i.slice(0,V).map(({percent:e,seconds:r,serial:i})=>({name:t.nameOf(i),size:Number(e),text:e===null?`–`:n.percent(Number(e)),note:n.hours(r),href:A(t,{printers:[i]})})),table:{heads:[r.text(`analytics.printer`),r.text(`analytics.use`),r.text(`analytics.hours`)],rows:i.map(({percent:e,seconds:r,serial:i})=>[t.nameOf(i),{text:e===null?`–`:n.percent(Number(e)),raw:e},{text:n.hours(r),raw:(r/3600).toFixed(2)}])}}}function Ae({lines:e},t){let{formats:n,texts:r}=t.i18n,i=H(e).filter(({figures:e})=>e.seconds_estimated>0),a=(e,t)=>t>0?e/t*100:null,o=e=>e===null?`–`:n.change(e-100),s=i.map(({figures:e,key:n})=>({figures:e,name:n?t.nameOf(n):r.text(`analytics.unknown`),serial:n,time:a(e.seconds,e.seconds_estimated),grams:a(Number(e.grams),Number(e.grams_estimated))}));return{bars:s.slice(0,V).map(({grams:e,name:n,serial:i,time:a})=>({name:n,size:a??0,text:r.text(`analytics.time_off`,{change:o(a)}),note:r.text(`analytics.material_off`,{change:o(e)}),tone:de(0),href:k(t,{printers:[i],results:[`finished`]})})),table:{heads:[r.text(`analytics.printer`),r.text(`analytics.hours`),r.text(`analytics.hours_expected`),r.text(`analytics.deviation`),r.text(`analytics.grams`),r.text(`analytics.grams_expected`),r.text(`analytics.deviation`)],rows:s.map(({figures:e,grams:t,name:r,time:i})=>[r,c(e.seconds),c(e.seconds_estimated),{text:o(i),raw:i===null?``:(i-100).toFixed(1)},{text:n.grams(e.grams),raw:e.grams},{text:n.grams(e.grams_estimated),raw:e.grams_estimated},{text:o(t),raw:t===null?``:(t-100).toFixed(1)}])}};function c(e){return{text:n.hours(e),raw:(e/3600).toFixed(2)}}}function je({files:e},t){let{formats:n,texts:r}=t.i18n;return{bars:e.slice(0,V).map(({finished:e,grams:i,jobs:a,name:o,seconds:s,sha256:c})=>({name:o,size:a,text:r.counted(`analytics.prints`,a,n.number(a)),note:[r.text(`analytics.of_them_finished`,{count:n.number(e)}),n.weight(i),n.hours(s)].join(` · `),tone:4,href:A(t,{files:[c]})})),table:{heads:[r.text(`analytics.file`),r.text(`analytics.prints`),r.text(`analytics.finished`),r.text(`analytics.hours`),r.text(`analytics.grams`)],rows:e.map(({finished:e,grams:t,jobs:r,name:i,seconds:a})=>[i,{text:n.number(r),raw:r},{text:n.number(e),raw:e},{text:n.hours(a),raw:(a/3600).toFixed(2)},{text:n.grams(t),raw:t}])}}}function Me({lines:e},t){let{formats:n,texts:r}=t.i18n,i=H(e).filter(({customer_id:e})=>e!==null).sort((e,t)=>Number(t.figures.net)-Number(e.figures.net)),a=({key:e,name:t})=>t||e,o=(e,t)=>n.money(e??`0`,t);return{bars:i.slice(0,V).map(e=>({name:a(e),size:Number(e.figures.net),text:o(e.figures.net,e.currency),note:r.text(`analytics.profit_of`,{amount:o(e.figures.profit,e.currency)}),tone:3,href:k(t,{printers:[],customers:e.customer_id===null?[]:[e.customer_id]})})),table:{heads:[r.text(`analytics.customer`),r.text(`analytics.number`),r.text(`analytics.prints`),r.text(`analytics.net`),r.text(`analytics.cost`),r.text(`analytics.profit`)],rows:i.map(e=>[a(e),e.key,{text:n.number(e.figures.jobs),raw:e.figures.jobs},...[e.figures.net,e.figures.cost,e.figures.profit].map(t=>({text:o(t,e.currency),raw:t??`0`}))])}}}function H(e){let t=/* @__PURE__ */ new Map;for(let{currency:n,figures:r}of e)t.set(n,(t.get(n)??0)+r.jobs);let[n]=[...t].sort(([,e],[,t])=>t-e)[0]??[];return e.filter(({currency:e})=>e===n)}var Ne={heads:[],rows:[]};function U(e,t,n,r,i){let{formats:a,texts:o}=e.i18n,{tick:s,total:c}=i;if(n.size===0)return{series:t,columns:[],table:Ne,tick:s};let l=ee(e.span),u=l.map(t=>{let i=n.get(t),{parts:o,total:s}=i??r;return{name:a.month(t),short:a.shortMonth(t,l.length>12),parts:o,total:s.text,href:i&&k(e,{},{since:t,until:t})}}),f=l.map(e=>{let{parts:t,total:i}=n.get(e)??r;return[{text:a.month(e),raw:d(e)},...t.map(({raw:e,text:t})=>({text:t,raw:e})),...c===void 0?[]:[i]]});return{series:t,columns:u,table:{heads:[o.text(`analytics.month`),...t.map(({name:e})=>e),...c===void 0?[]:[c]],rows:f},tick:s}}function W(e){return e.totals[0]?.currency??``}function G(e,t){return(n,r)=>e.i18n.formats.money(String(n),t,ue(r))}function Pe(e,t){let n=e.months.filter(e=>e.currency===t);return new Map(n.map(({figures:e,period:t})=>[t,e]))}function Fe(e,t){let{formats:n,texts:r}=t.i18n,i=W(e),a=e=>n.money(e,i),o=M.map((e,t)=>({name:r.text(`analytics.part.${e}`),tone:t+1})),s=(e,t)=>({parts:e.map(e=>({size:Number(e),text:a(e),raw:e})),total:{text:a(t),raw:t}});return U(t,o,new Map([...Pe(e,i)].map(([e,t])=>[e,s(M.map(e=>t[e]),t.cost)])),s(M.map(()=>`0`),`0`),{total:r.text(`analytics.together`),tick:G(t,i)})}function Ie(e,t,n){let{formats:r,texts:i}=n.i18n,a=W(e),o=t===`cost_per_gram`?3:2,s=e=>{let t=e===null?`–`:r.money(e,a,o);return{parts:[{size:Number(e),text:t,raw:e??``}],total:{text:t}}},c=[...Pe(e,a)].flatMap(([e,n])=>n[t]===null?[]:[[e,s(n[t])]]);return U(n,[{name:i.text(`analytics.${t}`),tone:1}],new Map(c),s(null),{tick:G(n,a)})}function Le(e,t){let{formats:n,texts:r}=t.i18n,i=/* @__PURE__ */ new Map;for(let{figures:t,period:n}of e.months)i.set(n,(i.get(n)??0)+t.seconds);let a=e=>{let[t,r]=[e/3600,n.hours(e)];return{parts:[{size:t,text:r,raw:(e/3600).toFixed(2)}],total:{text:r}}},o=new Map([...i].map(([e,t])=>[e,a(t)]));return U(t,[{name:r.text(`analytics.hours`),tone:1}],o,a(0),{tick:e=>n.hours(e*3600)})}function Re({lines:e},t){let{formats:n,texts:r}=t.i18n,i=/* @__PURE__ */ new Map;for(let{jobs_kwh:t,period:n,standby_kwh:r}of e){let[e,a]=i.get(n)??[0,0];i.set(n,[e+Number(t),a+Number(r)])}let a=e=>n.measure(e.toFixed(2),`kWh`),o=e=>{let t=e[0]+e[1];return{parts:e.map(e=>({size:e,text:a(e),raw:e.toFixed(3)})),total:{text:a(t),raw:t.toFixed(3)}}};return U(t,[{name:r.text(`analytics.printing`),tone:1},{name:r.text(`analytics.standby`),tone:6}],new Map([...i].map(([e,t])=>[e,o(t)])),o([0,0]),{total:r.text(`analytics.together`),tick:e=>n.measure(String(e),`kWh`)})}function ze({by_printer:e},t){return Ve(e.map(({key:e,success:n})=>({name:t.nameOf(e),success:n,href:k(t,{printers:[e]})})),t.i18n.texts.text(`analytics.printer`),t)}function Be({by_material:e},t){return Ve(e.map(({key:e,success:n})=>({name:e||t.i18n.texts.text(`analytics.unknown`),success:n,href:k(t,{printers:[],...e?{materials:[e]}:{}})})),t.i18n.texts.text(`analytics.material`),t)}var K=({failed:e,finished:t})=>t+e,q=e=>e.percent!==null&&K(e)>=10;function Ve(e,t,{i18n:n}){let{formats:r,texts:i}=n,a=e.filter(({success:e})=>K(e)+e.cancelled>0).sort((e,t)=>{let[n,r]=[q(e.success),q(t.success)];return n===r?(n?Number(t.success.percent)-Number(e.success.percent):0)||e.name.localeCompare(t.name):n?-1:1}),o=e=>r.percent(Number(e));return{rates:a.map(({href:e,name:t,success:n})=>{let{high:a,low:s}=n,c=K(n),l=q(n);return{name:t,percent:l?Number(n.percent):null,low:Number(s),high:Number(a),text:l?o(n.percent):`–`,note:l?`${o(s)}–${o(a)} · ${i.counted(`analytics.prints`,c,r.number(c))}`:i.text(`analytics.few`,{count:r.number(c),few:10}),href:e}}),table:{heads:[t,...[`share`,`at_least`,`at_most`,`finished`,`failed`,`cancelled`].map(e=>i.text(`analytics.${e}`))],rows:a.map(({name:e,success:t})=>[e,...[t.percent,t.low,t.high].map(e=>q(t)?{text:o(e),raw:e}:{text:`–`,raw:``}),...[t.finished,t.failed,t.cancelled].map(e=>({text:r.number(e),raw:e}))])}}}function He({week:e,week_hours:t},n,{i18n:r}){let{formats:i,texts:a}=r,o=e.map((e,r)=>e.map((e,i)=>{let a=(t[r]?.[i]??0)*Math.max(1,n);return a>0?Math.min(100,e/a*100):null})),s=e.every(e=>e.every(e=>e===0));return{week:o,table:{heads:[a.text(`chart.weekday`),...Array.from({length:24},(e,t)=>i.hour(t))],rows:s?[]:o.map((e,t)=>[i.weekday(t),...e.map(e=>e===null?{text:`–`,raw:``}:{text:i.percent(e),raw:e.toFixed(1)})])}}}var J=()=>!0,Y=({isAdmin:e})=>e;function X(e,t,n){return{report:e,key:t,...n}}var Ue=[X(`overview`,`costs`,{heading:`analytics.costs_by_month`,empty:`analytics.no_costs`,isFor:Y,isWide:!0,draw:(e,t)=>Z(Fe(e,t),t)}),X(`overview`,`hours`,{heading:`analytics.hours_by_month`,empty:`analytics.no_prints`,isFor:({isAdmin:e})=>!e,isWide:!0,draw:(e,t)=>Z(Le(e,t),t)}),X(`utilisation`,`week`,{heading:`analytics.use_of_week`,empty:`analytics.no_prints`,isFor:J,draw:(e,t,n)=>{let{table:r,week:i}=He(e,n,t),a=t.i18n.texts.text(`analytics.use_of_week`);return{table:r,detail:t.i18n.texts.text(`analytics.use_since`,{date:t.i18n.formats.date(e.since)}),href:A(t),chart:_`<printernizer-heat-map .week=${i} .label=${a}></printernizer-heat-map>`}}}),X(`utilisation`,`use`,{heading:`analytics.use_of_printers`,empty:`analytics.no_prints`,isFor:J,draw:(e,t)=>Q(ke(e,t),A(t),100)}),X(`utilisation`,`success`,{heading:`analytics.success_of_printers`,empty:`analytics.no_prints`,isFor:J,draw:(e,t)=>We(ze(e,t),t)}),X(`utilisation`,`material-success`,{heading:`analytics.success_of_materials`,empty:`analytics.no_prints`,isFor:J,isOfAll:!0,draw:(e,t)=>We(Be(e,t),t)}),X(`failures`,`failures`,{heading:`analytics.failures`,empty:`analytics.no_failures`,isFor:J,isOfAll:!0,draw:(e,t)=>Q(Ee(e,t),k(t,{printers:[],results:B}))}),X(`materials`,`materials`,{heading:`analytics.materials`,empty:`analytics.no_material`,isFor:J,isOfAll:!0,draw:(e,t)=>Q(De(e,t),k(t,{printers:[]}))}),X(`stock`,`reach`,{heading:`analytics.reach`,empty:`analytics.no_stock`,isFor:J,isOfAll:!0,draw:(e,t)=>Q(Oe(e,t))}),X(`overview`,`per-gram`,{heading:`analytics.cost_per_gram`,empty:`analytics.no_costs`,isFor:Y,draw:(e,t)=>Z(Ie(e,`cost_per_gram`,t),t)}),X(`overview`,`per-hour`,{heading:`analytics.cost_per_hour`,empty:`analytics.no_costs`,isFor:Y,draw:(e,t)=>Z(Ie(e,`cost_per_hour`,t),t)}),X(`energy`,`energy`,{heading:`analytics.energy_by_month`,empty:`analytics.no_energy`,isFor:J,draw:(e,t)=>Z(Re(e,t),t)}),X(`estimates`,`estimates`,{heading:`analytics.estimates`,empty:`analytics.no_estimates`,isFor:J,draw:(e,t)=>({...Q(Ae(e,t),k(t,{results:[`finished`]})),detail:t.i18n.texts.text(`analytics.estimates_text`)})}),X(`files`,`files`,{heading:`analytics.files`,empty:`analytics.no_files`,isFor:J,draw:(e,t)=>Q(je(e,t),A(t))}),X(`customers`,`customers`,{heading:`analytics.customers`,empty:`analytics.no_customers`,isFor:({isAdmin:e,isBusiness:t})=>e&&t,isOfAll:!0,draw:(e,t)=>Q(Me(e,t),k(t,{printers:[],classifications:[`business`]}))})];function Z({columns:e,series:t,table:n,tick:r},i){return{table:n,href:k(i),chart:_`<printernizer-column-chart
      .series=${t}
      .columns=${e}
      .tick=${r}
    ></printernizer-column-chart>`}}function Q({bars:e,table:t},n,r){let i=t.rows.length-e.length;return{table:t,...n===void 0?{}:{href:n},chart:_`<printernizer-bar-chart
      .bars=${e}
      .whole=${r??0}
      .left=${i}
    ></printernizer-bar-chart>`}}function We({rates:e,table:t},n){return{table:t,detail:n.i18n.texts.text(`analytics.success_text`),href:k(n),chart:_`<printernizer-rate-chart .rates=${e}></printernizer-rate-chart>`}}var Ge=[`overview`,`previous`,`utilisation`],$=class extends l{constructor(...e){super(...e),this.place=te,this.admin=!1,this.business=!1,this._month=0,this._sights=new be(this,e=>{this._reports.store.want(e)})}static{this.styles=[m,y`
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
    `]}connectedCallback(){super.connectedCallback(),this.hasUpdated&&this._follow()}disconnectedCallback(){super.disconnectedCallback(),this._stop?.()}willUpdate(e){this.hasUpdated||(this._reports=new r(this,new ve(ce(this.connection))),this._follow()),this._month=ie(Date.now(),this.connection.timeZone()),(e.has(`place`)||!this.hasUpdated)&&this._ask()}updated(){this._sights.watch(this.renderRoot.querySelectorAll(`[data-report]`))}render(){let{overview:e}=this._reports.state;return _`
      <div class="bar">
        <printernizer-month-picker
          .period=${this.place.period}
          .now=${this._month}
          @months-changed=${this._changeMonths}
        ></printernizer-month-picker>
        ${this._printerFilter()}
      </div>
      ${this._content(e)}
    `}_printerFilter(){let e=[...this.fleet.printers.values()];return e.length<2&&this.place.printers.length===0?S:_`<printernizer-facet-filter
      icon="mdi:printer-3d"
      uncounted
      .label=${this.text(`filter.printer`)}
      .options=${e.map(({name:e,serial:t})=>({value:t,label:e,count:0}))}
      .chosen=${this.place.printers}
      @facet-changed=${this._changePrinters}
    ></printernizer-facet-filter>`}_content(e){return e?.error===void 0?e?.value?.totals.length===0&&!e.isLoading?this._nothing():_`${this._tiles()}
      <div class="cards">
        ${Ue.filter(e=>e.isFor(this._audience)).map(e=>this._card(e))}
      </div>`:_`<printernizer-failure
        .heading=${this.text(`analytics.failed`)}
        .error=${e.error}
        @retry-wanted=${this._retryAll}
      ></printernizer-failure>`}get _audience(){return{isAdmin:this.admin,isBusiness:this.business}}_nothing(){return _`<printernizer-notice
      icon="mdi:chart-bar"
      .heading=${this.text(`analytics.nothing`)}
      .text=${this.text(this.fleet.printers.size===0?`analytics.nothing_no_printer`:`analytics.nothing_text`)}
    >
      ${this.place.period===`five_years`?S:_`<printernizer-button
              icon="mdi:calendar-range"
              .text=${this.text(`analytics.look_further`)}
              @click=${this._lookFurther}
            ></printernizer-button>`}
    </printernizer-notice>`}_tiles(){let{overview:e,previous:t,utilisation:n}=this._reports.state,r=e?.question,i=n?.value&&{report:n.value,printers:this._printers},a=e?.value&&r?me(e.value,t?.value,i,this._reader(r),this.admin&&this.business):void 0;return _`<printernizer-figure-tiles
      .tiles=${a}
      ?stale=${e?.isLoading??!1}
    ></printernizer-figure-tiles>`}_card(e){let t=this._reports.state[e.report],n=t?.value,r=t?.question,i=n&&r?e.draw(n,this._reader(r),this._printers):void 0,a=[...e.isOfAll&&this.place.printers.length>0?[this.text(`analytics.all_printers`)]:[],i?.detail??``];return _`<printernizer-chart
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
    >`}get _printers(){let{printers:e}=this.place,t=this._reports.state.utilisation?.value?.printers.length??0;return e.length||Math.max(this.fleet.printers.size,t)}_reader({printers:e,span:t}){let n=new Map([...this.fleet.printers.values()].map(({name:e,serial:t})=>[t,e]));return{i18n:this.i18n,isAdmin:this.admin,nameOf:e=>n.get(e)??e,printers:e,span:t}}_ask(){let{period:e,printers:t}=this.place;this._reports.store.show({span:s(e,this._month),printers:t}),this._reports.store.want(...Ge),this._sights.forget()}_follow(){this._stop=this.api.onConnected(()=>{this._refresh()})}_refresh(){this._reports.store.forget(),this._reports.store.want(...Ge),this._sights.forget(),this.requestUpdate()}_retryAll(){this._refresh()}_changeMonths(e){C({...this.place,period:e.detail.period})}_changePrinters(e){C({...this.place,printers:e.detail.chosen})}_lookFurther(){C({...this.place,period:`five_years`})}};c([g({attribute:!1})],$.prototype,`place`,void 0),c([g({attribute:!1})],$.prototype,`fleet`,void 0),c([g({type:Boolean})],$.prototype,`admin`,void 0),c([g({type:Boolean})],$.prototype,`business`,void 0),c([v({context:oe}),g({attribute:!1})],$.prototype,`api`,void 0),c([v({context:e}),g({attribute:!1})],$.prototype,`connection`,void 0),c([b()],$.prototype,`_month`,void 0),$=c([u(`printernizer-analytics-view`)],$);export{$ as PrinternizerAnalyticsView};