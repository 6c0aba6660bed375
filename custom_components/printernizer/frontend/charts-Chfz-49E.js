import{Ht as e,It as t,Jt as n,Kt as r,Ut as i,cn as a,fn as o,mn as s,pn as c,s as l,sn as u,u as d,un as f}from"./shared-CpJAXTHj.js";import{S as p}from"./pages-C7iqyOWJ.js";var m=/^[=+\-@\t\r]/,h=/^-?\d+(\.\d+)?$/;function g(e,t){let n=t===`,`?`;`:`,`;return`\uFEFF${[e.heads,...e.rows.map(e=>e.map(e=>v(e,t)))].map(e=>e.map(e=>y(e,n)).join(n)).join(`\r
`)}\r\n`}function _(e){return typeof e==`string`?e:e.text}function v(e,t){let n=typeof e==`string`?e:e.raw===void 0?e.text:String(e.raw??``);return h.test(n)?n.replace(`.`,t):m.test(n)?`'${n}`:n}function y(e,t){return[t,`"`,`
`,`\r`].some(t=>e.includes(t))?`"${e.replaceAll(`"`,`""`)}"`:e}var b=500,x=class extends t{constructor(...e){super(...e),this.label=``}static{this.styles=[i,s`
      :host {
        display: block;
        max-height: 420px;
        overflow: auto;
      }
      table {
        width: 100%;
        border-collapse: collapse;
      }
      th,
      td {
        padding: 6px 8px;
        border-bottom: 1px solid var(--pz-line);
        text-align: end;
        white-space: nowrap;
      }
      th:first-child,
      td:first-child {
        padding-inline-start: 0;
        text-align: start;
      }
      tbody th {
        font-weight: 400;
        white-space: normal;
        overflow-wrap: anywhere;
      }
      thead th {
        position: sticky;
        top: 0;
        font-size: 12px;
        font-weight: 500;
        color: var(--pz-muted);
        background: var(--pz-surface);
      }
      p {
        padding: 8px 0;
        font-size: 12px;
      }
    `]}render(){let{heads:e=[],rows:t=[]}=this.table??{},n=t.length-b;return o`
      <table>
        <caption class="hidden">
          ${this.label}
        </caption>
        <thead>
          <tr>
            ${e.map(e=>o`<th scope="col">${e}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${t.slice(0,b).map(([e=``,...t])=>this._row(_(e),t.map(_)))}
        </tbody>
      </table>
      ${n>0?o`<p class="muted">${this.counted(`chart.more_rows`,n)}</p>`:``}
    `}_row(e,t){return o`<tr>
      <th scope="row">${e}</th>
      ${t.map(e=>o`<td>${e}</td>`)}
    </tr>`}};e([a({attribute:!1})],x.prototype,`table`,void 0),e([a()],x.prototype,`label`,void 0),x=e([n(`printernizer-chart-table`)],x);var S=class extends t{constructor(...e){super(...e),this.heading=``,this.detail=``,this.emptyText=``,this.fileName=`printernizer`,this.stale=!1,this.bare=!1,this._asTable=!1}static{this.styles=[i,r,s`
      :host {
        display: block;
        min-width: 0;
      }
      section {
        display: flex;
        flex-direction: column;
        height: 100%;
      }
      :host([bare]) .card {
        padding: 0;
        border: 0;
        background: none;
      }
      header {
        display: flex;
        align-items: flex-start;
        gap: 8px;
        margin-bottom: 12px;
      }
      .title {
        flex: 1;
        min-width: 0;
      }
      h2 {
        font-size: 16px;
        font-weight: 500;
        line-height: 24px;
        overflow-wrap: anywhere;
        hyphens: auto;
      }
      .detail {
        font-size: 12px;
        line-height: 16px;
        color: var(--pz-muted);
      }
      .tools {
        display: flex;
        margin: -6px -6px -6px 0;
      }
      .tools:dir(rtl) {
        margin: -6px 0 -6px -6px;
      }
      .body {
        flex: 1;
      }
      .stale {
        opacity: 0.6;
      }
      .skeleton {
        height: var(--pz-chart-height, 240px);
        border-radius: 8px;
        background: var(--pz-tint);
      }
      .empty {
        display: flex;
        flex-direction: column;
        align-items: center;
        justify-content: center;
        gap: 12px;
        min-height: 120px;
        padding: 16px;
        text-align: center;
        color: var(--pz-muted);
      }
      .empty ha-icon {
        --mdc-icon-size: 28px;
      }
    `]}render(){return o`<section class="card" aria-labelledby="heading">
      <header>
        <div class="title">
          <h2 id="heading">${this.heading}</h2>
          ${this.detail?o`<p class="detail">${this.detail}</p>`:f}
        </div>
        ${this._tools()}
      </header>
      <div class=${this.stale?`body stale`:`body`} aria-busy=${String(this.stale||!this.table)}>
        ${this._body()}
      </div>
    </section>`}_tools(){let{heading:e,table:t}=this;if(!t?.rows.length)return f;let{_asTable:n}=this;return o`<div class="tools">
      <printernizer-button
        variant="plain"
        .icon=${n?`mdi:chart-bar`:`mdi:table`}
        .label=${this.text(n?`chart.as_chart`:`chart.as_table`,{name:e})}
        @click=${this._flip}
      ></printernizer-button>
      <printernizer-button
        variant="plain"
        icon="mdi:download-outline"
        .label=${this.text(`chart.download`,{name:e})}
        @click=${this._save}
      ></printernizer-button>
      ${this.href===void 0?f:o`<printernizer-button
              variant="plain"
              icon="mdi:format-list-bulleted"
              .label=${this.text(`chart.jobs`,{name:e})}
              .href=${this.href}
            ></printernizer-button>`}
    </div>`}_body(){let{error:e,heading:t,table:n}=this;return!n&&e!==void 0?o`<div class="empty" role="alert">
        <ha-icon icon="mdi:alert-circle-outline"></ha-icon>
        <p>${this.text(`chart.failed`)}</p>
        <printernizer-button
          icon="mdi:refresh"
          .text=${this.text(`action.retry`)}
          @click=${this._retry}
        ></printernizer-button>
      </div>`:n?n.rows.length===0?o`<div class="empty"><p>${this.emptyText||this.text(`chart.empty`)}</p></div>`:this._asTable?o`<printernizer-chart-table .table=${n} .label=${t}></printernizer-chart-table>`:o`<slot></slot>`:o`<div class="skeleton"></div>`}_flip(){this._asTable=!this._asTable}_save(){this.table&&p(`${this.fileName}.csv`,g(this.table,this.i18n.formats.decimal),`text/csv`)}_retry(){l(this,`retry-wanted`)}};e([a()],S.prototype,`heading`,void 0),e([a()],S.prototype,`detail`,void 0),e([a({attribute:!1})],S.prototype,`table`,void 0),e([a({attribute:!1})],S.prototype,`emptyText`,void 0),e([a()],S.prototype,`href`,void 0),e([a({attribute:!1})],S.prototype,`fileName`,void 0),e([a({type:Boolean})],S.prototype,`stale`,void 0),e([a({attribute:!1})],S.prototype,`error`,void 0),e([a({type:Boolean,reflect:!0})],S.prototype,`bare`,void 0),e([u()],S.prototype,`_asTable`,void 0),S=e([n(`printernizer-chart`)],S);function C(e){return e%7+1}var w=s`
  .tone-1 {
    --tone: var(--pz-series-1);
  }
  .tone-2 {
    --tone: var(--pz-series-2);
  }
  .tone-3 {
    --tone: var(--pz-series-3);
  }
  .tone-4 {
    --tone: var(--pz-series-4);
  }
  .tone-5 {
    --tone: var(--pz-series-5);
  }
  .tone-6 {
    --tone: var(--pz-series-6);
  }
  .tone-7 {
    --tone: var(--pz-series-7);
  }
  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 16px;
    margin-bottom: 12px;
    font-size: 12px;
    line-height: 16px;
  }
  .legend li {
    display: inline-flex;
    align-items: center;
    gap: 6px;
  }
  .swatch {
    flex: none;
    width: 10px;
    height: 10px;
    border-radius: 2px;
    background: var(--tone);
  }
  .tick {
    font-size: 12px;
    line-height: 16px;
    color: var(--pz-muted);
    white-space: nowrap;
  }
  .tip {
    position: absolute;
    z-index: 1;
    padding: 8px 12px;
    border: 1px solid var(--pz-line);
    border-radius: 8px;
    font-size: 12px;
    line-height: 16px;
    background: var(--pz-surface);
    box-shadow: 0 2px 8px rgb(0 0 0 / 20%);
    white-space: nowrap;
    pointer-events: none;
  }
  .tip b {
    display: block;
    margin-bottom: 4px;
    font-weight: 500;
  }
  .tip li {
    display: grid;
    grid-template-columns: 10px 1fr auto;
    align-items: center;
    gap: 6px;
  }
  .tip li > :last-child {
    margin-inline-start: 12px;
    text-align: end;
  }
  @media (forced-colors: active) {
    .swatch,
    .bar,
    .part {
      forced-color-adjust: none;
    }
  }
`;function T(e,t=4){let n=e.filter(Number.isFinite),r=Math.min(0,...n),i=Math.max(0,...n);if(r===i)return{min:0,max:1,ticks:[0,1]};let a=E((i-r)/t),o=Math.floor(r/a+1e-9),s=Math.ceil(i/a-1e-9),c=Array.from({length:s-o+1},(e,t)=>D((o+t)*a));return{min:D(o*a),max:D(s*a),ticks:c}}function E(e){let t=10**Math.floor(Math.log10(e));return([1,2,2.5,5,10].find(n=>n*t>=e*(1-1e-9))??10)*t}function D(e){return Number(e.toPrecision(12))+0}function O({ticks:e}){let t=e.map(e=>/\.(\d+)$/.exec(String(e))?.[1]?.length??0);return Math.max(0,...t)}function k({min:e,max:t},n){return(n-e)/(t-e)*100}function A(e,t){let n=Math.ceil(e/Math.max(1,t));return[1,2,3,4,6,12].find(e=>e>=n)??n}function j(e,t=400){let[n]=e,r=e.at(-1);if(!n||!r||e.length<=t*4)return e;let i=Math.max(1,(r[0]-n[0])/t),a=[],o=[],s=n[0]+i,c=()=>{a.push(...M(o)),o=[]};for(let t of e)t[0]>s&&(c(),s=n[0]+Math.ceil((t[0]-n[0])/i)*i),t[1]===null?(c(),a.at(-1)?.[1]!==null&&a.push(t)):o.push(t);return c(),a}function M(e){let[t]=e,n=e.at(-1);if(!t||!n)return[];let r=t,i=t;for(let t of e)(t[1]??0)<(r[1]??0)&&(r=t),(t[1]??0)>(i[1]??0)&&(i=t);return[.../* @__PURE__ */ new Set([t,r,i,n])].sort((e,t)=>e[0]-t[0])}function N(e,t,n,r=!1){let i=[],a=!1;for(let[o,s]of e){let e=F(t(o));if(s===null){r&&a&&i.push(`H${e}`),a=!1;continue}let c=F(n(s));a?i.push(r?`H${e}V${c}`:`L${e} ${c}`):i.push(`M${e} ${c}`),a=!0}return i.join(``).replace(/(M[\d.-]+ [\d.-]+)(?=M|$)/g,`$1h.5`)}function P(e,t){let n=0,r=e.length;for(;n<r;){let i=n+r>>1;(e[i]?.[0]??1/0)<=t?n=i+1:r=i}return e[n-1]?.[1]??null}function F(e){return Math.round(e*100)/100}var I=6e4,L=60*I,R=24*L,z=[...[1,2,5,10,15,30].map(e=>e*I),...[1,2,3,6,12].map(e=>e*L),...[1,2,7,14,28,91,182,364].map(e=>e*R)];function B(e,t,n=0,r=6){let i=Math.max(t-e,I),a=z.find(e=>i/e<=r)??364*R*Math.ceil(i/(364*R*r)),o=Math.ceil((e+n)/a)*a-n,s=[];for(let t=o;t<=e+i;t+=a)s.push(t);return{from:e,to:e+i,ticks:s,isDays:a>=R}}function V(e,t){let n=new Intl.DateTimeFormat(`en-US`,{...t===void 0?{}:{timeZone:t},hourCycle:`h23`,year:`numeric`,month:`numeric`,day:`numeric`,hour:`numeric`,minute:`numeric`}).formatToParts(e),r=e=>Number(n.find(t=>t.type===e)?.value);return Date.UTC(r(`year`),r(`month`)-1,r(`day`),r(`hour`),r(`minute`))-Math.floor(e/I)*I}var H=1e3,U=200,W={ArrowLeft:-.01,ArrowRight:.01,PageDown:-.1,PageUp:.1},G=class extends t{constructor(...e){super(...e),this.lines=[],this.stretches=[],this.label=``,this._at=void 0}static{this.styles=[i,w,s`
      :host {
        display: block;
        container-type: inline-size;
      }
      .chart {
        display: grid;
        grid-template-columns: auto minmax(0, 1fr) auto;
        gap: 4px 8px;
        direction: ltr;
      }
      .axis {
        position: relative;
        height: 200px;
      }
      .axis .at {
        position: absolute;
        right: 0;
        translate: 0 50%;
      }
      .axis.right .at {
        right: auto;
        left: 0;
      }
      .spacer {
        height: 0;
        overflow: hidden;
        visibility: hidden;
      }
      .plot {
        position: relative;
        height: 200px;
        touch-action: pan-y;
      }
      svg {
        position: absolute;
        inset: 0;
        width: 100%;
        height: 100%;
        overflow: visible;
      }
      path,
      line {
        fill: none;
        vector-effect: non-scaling-stroke;
      }
      path {
        stroke: var(--tone);
        stroke-width: 2px;
        stroke-linejoin: round;
        stroke-linecap: round;
      }
      path.dashed {
        stroke-width: 1.5px;
        stroke-dasharray: 5 4;
        stroke-linecap: butt;
      }
      line {
        stroke: var(--pz-line);
      }
      line.zero {
        stroke: var(--pz-muted);
      }
      line.cursor {
        stroke: var(--pz-text);
      }
      rect {
        fill: var(--pz-tint);
      }
      .times {
        grid-column: 2;
        position: relative;
        height: 16px;
      }
      .times .tick {
        position: absolute;
        translate: -50%;
      }
      .legend .swatch {
        height: 3px;
      }
      .legend .dashed {
        background: repeating-linear-gradient(90deg, var(--tone) 0 3px, transparent 3px 5px);
      }
      .tip {
        top: 4px;
      }
      @container (max-width: 460px) {
        .times .tick:nth-child(even) {
          visibility: hidden;
        }
      }
    `]}render(){let{from:e,lines:t,to:n}=this._span(),r=T(Y(t.filter(({isRight:e})=>!e))),i=t.filter(({isRight:e})=>e),a=i.length?T(Y(i),Math.max(1,r.ticks.length-1)):void 0,s=B(e,n,V(e,this.i18n.formats.timeZone)),l=e=>(e-s.from)/(s.to-s.from)*H;return o`
      <ul class="legend">
        ${t.map(({isDashed:e,name:t,tone:n})=>o`<li><span class=${`swatch tone-${n}${e?` dashed`:``}`}></span>${t}</li>`)}
      </ul>
      <div class="chart">
        ${this._axis(r,t.find(({isRight:e})=>!e))}
        <div
          class="plot"
          role="slider"
          tabindex="0"
          aria-label=${this.label}
          aria-valuemin="0"
          aria-valuemax="100"
          aria-valuenow=${Math.round((this._at??1)*100)}
          aria-valuetext=${this._words(s.from,s.to)}
          @pointermove=${this._point}
          @pointerdown=${this._point}
          @pointerleave=${this._leave}
          @blur=${this._leave}
          @keydown=${this._step}
        >
          <svg viewBox=${`0 0 ${H} ${U}`} preserveAspectRatio="none" aria-hidden="true">
            ${this.stretches.map(e=>K(e,l))}
            ${r.ticks.map(e=>q(r,e))}
            ${t.map(e=>J(e,l,e.isRight&&a?a:r))}
            ${this._at===void 0?f:c`<line class="cursor" x1=${this._at*H} x2=${this._at*H} y1="0" y2=${U}></line>`}
          </svg>
          ${this._tip(s.from,s.to)}
        </div>
        ${a?this._axis(a,i[0],`right`):o`<div></div>`}
        <div class="times" aria-hidden="true">
          ${s.ticks.map(e=>o`<span class="tick" style=${d({left:`${l(e)/10}%`})}
                >${s.isDays?this.i18n.formats.shortDay(e):this.i18n.formats.time(e)}</span
              >`)}
        </div>
      </div>
    `}_span(){let e=this.lines.flatMap(({points:e})=>[e[0]?.[0],e.at(-1)?.[0]]).filter(e=>e!==void 0);return{from:this.from??Math.min(...e),to:this.to??Math.max(...e),lines:this.lines.map(e=>({...e,points:j(e.points)}))}}_axis(e,t,n=``){let r=e.ticks.map(e=>[e,t?.tell(e)??``]);return o`<div class=${`axis ${n}`} aria-hidden="true">
      ${r.map(([t,n])=>o`<span class="tick at" style=${d({bottom:`${k(e,t)}%`})}
            >${n}</span
          >`)}
      <div class="spacer">${r.map(([,e])=>o`<div class="tick">${e}</div>`)}</div>
    </div>`}_valuesAt(e){return this.lines.map(t=>{let n=P(t.points,e);return{line:t,text:n===null?`–`:t.tell(n)}})}_words(e,t){let n=e+(t-e)*(this._at??1),r=this._valuesAt(n).map(({line:e,text:t})=>`${e.name} ${t}`);return[this.i18n.formats.dayTime(n),...this._stretchesAt(n),...r].join(`, `)}_stretchesAt(e){return this.stretches.filter(({from:t,to:n})=>t<=e&&e<=n).map(({name:e})=>e)}_tip(e,t){if(this._at===void 0)return f;let n=e+(t-e)*this._at,r=this._at*100,i=r>50?{right:`calc(${100-r}% + 8px)`}:{left:`calc(${r}% + 8px)`};return o`<div class="tip" aria-hidden="true" style=${d(i)}>
      <b>${[this.i18n.formats.dayTime(n),...this._stretchesAt(n)].join(` · `)}</b>
      <ul>
        ${this._valuesAt(n).map(({line:e,text:t})=>o`<li>
              <span class=${`swatch tone-${e.tone}`}></span><span>${e.name}</span><span>${t}</span>
            </li>`)}
      </ul>
    </div>`}_point(e){let{left:t,width:n}=e.currentTarget.getBoundingClientRect();n>0&&(this._at=X((e.clientX-t)/n))}_leave(){this._at=void 0}_step(e){let{key:t}=e,n=t===`Home`?0:t===`End`?1:void 0,r=W[t];(n!==void 0||r!==void 0)&&(e.preventDefault(),this._at=n??X((this._at??1)+(r??0)))}};e([a({attribute:!1})],G.prototype,`lines`,void 0),e([a({attribute:!1})],G.prototype,`stretches`,void 0),e([a({attribute:!1})],G.prototype,`from`,void 0),e([a({attribute:!1})],G.prototype,`to`,void 0),e([a()],G.prototype,`label`,void 0),e([u()],G.prototype,`_at`,void 0),G=e([n(`printernizer-time-chart`)],G);function K({from:e,to:t},n){return c`<rect x=${n(e)} y="0" width=${Math.max(1,n(t)-n(e))} height=${U}></rect>`}function q(e,t){let n=U-k(e,t)/100*U;return c`<line class=${t===0?`zero`:``} x1="0" x2=${H} y1=${n} y2=${n}></line>`}function J(e,t,n){let r=e=>U-k(n,e)/100*U,i=`tone-${e.tone}${e.isDashed?` dashed`:``}`;return c`<path class=${i} d=${N(e.points,t,r,e.isStep)}></path>`}function Y(e){return e.flatMap(({points:e})=>e.flatMap(([,e])=>e===null?[]:[e]))}function X(e){return Math.min(1,Math.max(0,e))}export{T as a,k as i,O as n,w as o,A as r,C as s,j as t};