import{$ as e,D as t,E as n,Gt as r,Jt as i,Kt as a,Q as o,Qt as s,Rt as c,T as l,Wt as u,Xt as ee,Yt as te,Zt as ne,_ as re,_n as d,a as ie,an as ae,c as oe,dn as f,en as p,fn as m,gn as h,hn as se,i as ce,l as le,mn as g,n as ue,nn as de,o as fe,pn as _,qt as pe,rn as me,s as v,sn as he,tn as ge,tt as _e,u as y,un as b,vn as x,yn as S}from"./shared-DAoOR4wi.js";var ve={csv:`jobs`,xlsx:`jobs`,json:`history`},ye=20,be=`printernizer_job_views`;function xe(e){let{ask:t,askHome:n,follow:r}=e;return{list:async({filter:e,order:n,span:r},{after:i,limit:a,skip:o})=>{let{jobs:s,next:c,total:l,total_is_least:u}=await t(`jobs/list`,{...C(e,r),sort:n.sort,is_descending:n.isDescending,limit:a,...i===null?{skip:o}:{after:i}});return{rows:s,total:l,isLeast:u,next:c}},facets:({filter:e,span:n})=>t(`jobs/facets`,C(e,n)),neighbours:(e,{filter:n,order:r,span:i})=>t(`jobs/neighbours`,{job_id:e,...C(n,i),sort:r.sort,is_descending:r.isDescending}),get:e=>t(`jobs/get`,{job_id:e}),energy:e=>t(`jobs/energy`,{job_id:e}),update:(e,n,r=``)=>t(`jobs/update`,{job_ids:[e],change:n,reason:r}),updateMany:async(n,r)=>{let i=e.language(),{jobs:a}=await t(`jobs/update_many`,{job_ids:n,change:r,language:i});return a},add:e=>t(`jobs/add`,{...e}),finalize:e=>t(`books/finalize`,{job_ids:e}),reverse:(e,n,r)=>t(`books/reverse`,{job_id:e,reason:n,replace:r}),subscribe:e=>r(`jobs/subscribe`,e),findCustomers:e=>t(`customers/list`,{text:e,limit:ye}),findOrders:e=>t(`orders/list`,{text:e,limit:ye}),exportFile:async(n,{filter:r,span:i})=>{let a=C(r,void 0),{url:o}=await t(`exports/create`,{format:n,content:ve[n],...i,...Object.keys(a).length>0?{jobs:a}:{}});return e.url(o)},people:async()=>{let e=await n(`config/auth/list`);return new Map(e.map(({id:e,name:t})=>[e,t??``]))},savedViews:async()=>{let{value:e}=await n(`frontend/get_user_data`,{key:be});return Array.isArray(e)?e.filter(Se):[]},saveViews:async e=>{await n(`frontend/set_user_data`,{key:be,value:e})}}}function C(e,t){let{isOpen:n,months:r,text:i,...a}=e,o=Object.entries({...a,periods:r}).filter(([,e])=>e.length>0);return{...Object.fromEntries(o),...i?{text:i}:{},...n?{is_open:!0}:{},...t}}function Se(e){if(typeof e!=`object`||!e)return!1;let{name:t,query:n}=e;return typeof t==`string`&&typeof n==`string`}var Ce=200,we=15;function Te({ask:e,follow:t}){let n=({printers:e,span:t})=>({...t,printers:e});return{overview:t=>e(`reports/overview`,n(t)),costs:(t,n)=>e(`reports/costs`,{by:t,...n}),failures:t=>e(`reports/failures`,{...t}),estimates:t=>e(`reports/estimates`,n(t)),utilisation:t=>e(`reports/utilisation`,n(t)),files:t=>e(`reports/files`,{...n(t),limit:we}),energy:t=>e(`reports/energy`,n(t)),standby:t=>e(`reports/standby`,n(t)),subscribe:e=>t(`jobs/subscribe`,e),stock:()=>e(`materials/filaments`,{limit:Ce})}}var w=class extends c{constructor(...e){super(...e),this.heading=``,this.sheet=!1,this._hasActions=!1}static{this.styles=[r,x`
      dialog {
        flex-direction: column;
        width: min(600px, calc(100vw - 32px));
        max-height: calc(100dvh - 48px);
        padding: 0;
        border: 0;
        border-radius: 24px;
        color: var(--pz-text);
        background: var(--pz-surface);
      }
      dialog[open] {
        display: flex;
      }
      dialog::backdrop {
        background: rgb(0 0 0 / 45%);
      }
      :host([sheet]) dialog {
        width: min(440px, 100vw);
        height: 100dvh;
        max-height: none;
        margin-inline-end: 0;
        border-radius: 0;
      }
      header {
        display: flex;
        align-items: center;
        gap: 12px;
        padding: 16px 12px 8px 24px;
      }
      h2 {
        flex: 1;
        font-size: 24px;
        font-weight: 400;
        line-height: 32px;
        overflow-wrap: anywhere;
      }
      .content {
        flex: 1;
        min-height: 0;
        overflow-y: auto;
        padding: 8px 24px 24px;
      }
      footer {
        padding: 12px 24px 20px;
        border-top: 1px solid var(--pz-line);
      }
      footer[hidden] {
        display: none;
      }
      .actions {
        display: flex;
        flex-wrap: wrap;
        justify-content: flex-end;
        gap: 8px;
      }
      @media (max-width: 600px) {
        dialog,
        :host([sheet]) dialog {
          width: 100vw;
          max-width: none;
          height: fit-content;
          max-height: calc(100dvh - 24px);
          margin: auto 0 0;
          border-radius: 24px 24px 0 0;
        }
        header {
          padding-inline-start: 16px;
        }
        .content {
          padding-inline: 16px;
        }
        footer {
          padding: 12px 16px calc(12px + env(safe-area-inset-bottom));
        }
      }
    `]}async show(){await this.updateComplete,this._dialog.open||this._dialog.showModal()}close(){this._dialog.close()}render(){return h`<dialog aria-labelledby="heading" @close=${this._closed} @click=${this._clicked}>
      <header>
        <h2 id="heading">${this.heading}</h2>
        <printernizer-button
          variant="plain"
          icon="mdi:close"
          .label=${this.text(`dialog.close`)}
          @click=${this.close}
        ></printernizer-button>
      </header>
      <div class="content"><slot></slot></div>
      <footer ?hidden=${!this._hasActions}>
        <div class="actions"><slot name="actions" @slotchange=${this._slotted}></slot></div>
      </footer>
    </dialog>`}_slotted(e){this._hasActions=e.target.assignedElements().length>0}_clicked(e){e.composedPath()[0]===this._dialog&&this.close()}_closed(){v(this,`closed`)}};u([m()],w.prototype,`heading`,void 0),u([m({type:Boolean,reflect:!0})],w.prototype,`sheet`,void 0),u([f()],w.prototype,`_hasActions`,void 0),u([b(`dialog`)],w.prototype,`_dialog`,void 0),w=u([s(`printernizer-dialog`)],w);async function Ee(e,t){e.renderRoot.append(t),await new Promise(e=>{t.addEventListener(`closed`,()=>{e()},{once:!0})}),t.remove()}var T=class extends c{constructor(...e){super(...e),this.candidates=[],this.chosen=``}static{this.styles=[r,x`
      :host {
        display: block;
        max-height: 232px;
        overflow-y: auto;
        border: 1px solid var(--pz-line);
        border-radius: 12px;
      }
      label {
        display: grid;
        grid-template-columns: 18px minmax(0, 1fr);
        align-items: center;
        gap: 0 12px;
        min-height: 44px;
        padding: 6px 12px;
        cursor: pointer;
      }
      label + label {
        border-top: 1px solid var(--pz-line);
      }
      label:hover {
        background: var(--pz-tint);
      }
      .unable {
        cursor: default;
        background: none;
      }
      input {
        width: 18px;
        height: 18px;
        margin: 0;
        accent-color: var(--pz-printing);
      }
      .unable .name {
        color: var(--pz-muted);
      }
      .reason {
        grid-column: 2;
        font-size: 12px;
        line-height: 16px;
        color: var(--pz-muted);
        overflow-wrap: anywhere;
      }
    `]}render(){return h`<div role="radiogroup" aria-label=${this.text(`print.printer`)}>
      ${this.candidates.map(e=>this._candidate(e))}
    </div>`}_candidate(e){let{entryId:t,model:n,name:r,state:i}=e,a=i===`able`,o=this._reason(e),s=n!==``&&!r.toLowerCase().includes(n.toLowerCase());return h`<label class=${p({unable:!a})}>
      <input
        type="radio"
        name="printer"
        .value=${t}
        .checked=${t===this.chosen}
        ?disabled=${!a}
        @change=${()=>{v(this,`printer-chosen`,{entryId:t})}}
      />
      <span class="name ellipsis"
        >${r}${s?h`<span class="muted"> · ${n}</span>`:g}</span
      >
      ${o?h`<span class="reason">${o}</span>`:g}
    </label>`}_reason({reasons:e,state:t}){switch(t){case`able`:return``;case`checking`:return this.text(`print.checking`);case`offline`:return this.text(`status.unreachable`);case`unable`:case`failed`:return e.join(` `)||this.text(`print.not_checked`)}}};u([m({attribute:!1})],T.prototype,`candidates`,void 0),u([m()],T.prototype,`chosen`,void 0),T=u([s(`printernizer-printer-choice`)],T);var E=class extends _{constructor(...e){super(...e),this.checked=!1,this.disabled=!1,this.label=``,this.detail=``}static{this.shadowRootOptions={..._.shadowRootOptions,delegatesFocus:!0}}static{this.styles=[r,x`
      :host {
        display: block;
      }
      label {
        display: flex;
        align-items: center;
        gap: 16px;
        min-height: 40px;
        cursor: pointer;
      }
      .words {
        flex: 1;
        min-width: 0;
        overflow-wrap: anywhere;
      }
      .detail {
        display: block;
        font-size: 12px;
        line-height: 16px;
        color: var(--pz-muted);
      }
      input {
        flex: none;
        appearance: none;
        width: 40px;
        height: 24px;
        margin: 0;
        padding: 3px;
        border-radius: 12px;
        background: var(--pz-ring);
        cursor: inherit;
        transition: background-color 150ms;
      }
      input::before {
        content: "";
        display: block;
        width: 18px;
        height: 18px;
        border-radius: 50%;
        background: var(--pz-surface);
        transition: translate 150ms;
      }
      input:checked {
        background: var(--pz-printing);
      }
      input:checked::before {
        translate: 16px;
      }
      input:checked:dir(rtl)::before {
        translate: -16px;
      }
      input:disabled {
        opacity: 0.5;
      }
    `]}render(){return h`<label>
      <span class="words"
        >${this.label}${this.detail?h`<span class="detail">${this.detail}</span>`:g}</span
      >
      <input
        type="checkbox"
        role="switch"
        .checked=${this.checked}
        ?disabled=${this.disabled}
        @change=${this._changed}
      />
    </label>`}_changed(){v(this,`switched`,{isOn:this._input.checked})}};u([m({type:Boolean})],E.prototype,`checked`,void 0),u([m({type:Boolean})],E.prototype,`disabled`,void 0),u([m()],E.prototype,`label`,void 0),u([m()],E.prototype,`detail`,void 0),u([b(`input`)],E.prototype,`_input`,void 0),E=u([s(`printernizer-switch`)],E);var De={folder:`mdi:folder`,model:`mdi:cube-outline`,print:`mdi:printer-3d-nozzle-outline`,timelapse:`mdi:movie-open-outline`,image:`mdi:image-outline`,photo:`mdi:camera-outline`,log:`mdi:text-box-outline`,firmware:`mdi:chip`,other:`mdi:file-outline`};function Oe(e){return e.is_sliced||e.kind===`print`}function ke(e,{formats:t,texts:n}){let r=[];return e.grams===null?e.grams_estimated!==null&&r.push(n.text(`file.about`,{amount:t.grams(e.grams_estimated)})):r.push(t.grams(e.grams)),e.seconds===null?e.dimensions&&r.push(Ae(e.dimensions,{formats:t})):r.push(t.duration(e.seconds)),r.join(` · `)}function Ae(e,{formats:t}){return e.map((n,r)=>r===e.length-1?t.measure(n,`mm`):t.number(Number(n),1)).join(`\xA0× `)}function je({done:e,size:t}){return t===null||t===0?null:Math.min(100,100*e/t)}var Me=/^[=+\-@\t\r]/,Ne=/^-?\d+(\.\d+)?$/;function Pe(e,t){let n=t===`,`?`;`:`,`;return`\uFEFF${[e.heads,...e.rows.map(e=>e.map(e=>Ie(e,t)))].map(e=>e.map(e=>Le(e,n)).join(n)).join(`\r
`)}\r\n`}function Fe(e){return typeof e==`string`?e:e.text}function Ie(e,t){let n=typeof e==`string`?e:e.raw===void 0?e.text:String(e.raw??``);return Ne.test(n)?n.replace(`.`,t):Me.test(n)?`'${n}`:n}function Le(e,t){return[t,`"`,`
`,`\r`].some(t=>e.includes(t))?`"${e.replaceAll(`"`,`""`)}"`:e}function Re(e,t,n){let r=URL.createObjectURL(new Blob([t],{type:`${n};charset=utf-8`})),i=document.createElement(`a`);i.href=r,i.download=e,i.click(),setTimeout(()=>{URL.revokeObjectURL(r)},1e4)}var ze=500,D=class extends c{constructor(...e){super(...e),this.label=``}static{this.styles=[r,x`
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
    `]}render(){let{heads:e=[],rows:t=[]}=this.table??{},n=t.length-ze;return h`
      <table>
        <caption class="hidden">
          ${this.label}
        </caption>
        <thead>
          <tr>
            ${e.map(e=>h`<th scope="col">${e}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${t.slice(0,ze).map(([e=``,...t])=>this._row(Fe(e),t.map(Fe)))}
        </tbody>
      </table>
      ${n>0?h`<p class="muted">${this.counted(`chart.more_rows`,n)}</p>`:``}
    `}_row(e,t){return h`<tr>
      <th scope="row">${e}</th>
      ${t.map(e=>h`<td>${e}</td>`)}
    </tr>`}};u([m({attribute:!1})],D.prototype,`table`,void 0),u([m()],D.prototype,`label`,void 0),D=u([s(`printernizer-chart-table`)],D);var O=class extends c{constructor(...e){super(...e),this.heading=``,this.detail=``,this.emptyText=``,this.fileName=`printernizer`,this.stale=!1,this.bare=!1,this._asTable=!1}static{this.styles=[r,ee,x`
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
    `]}render(){return h`<section class="card" aria-labelledby="heading">
      <header>
        <div class="title">
          <h2 id="heading">${this.heading}</h2>
          ${this.detail?h`<p class="detail">${this.detail}</p>`:g}
        </div>
        ${this._tools()}
      </header>
      <div class=${this.stale?`body stale`:`body`} aria-busy=${String(this.stale||!this.table)}>
        ${this._body()}
      </div>
    </section>`}_tools(){let{heading:e,table:t}=this;if(!t?.rows.length)return g;let{_asTable:n}=this;return h`<div class="tools">
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
      ${this.href===void 0?g:h`<printernizer-button
              variant="plain"
              icon="mdi:format-list-bulleted"
              .label=${this.text(`chart.jobs`,{name:e})}
              .href=${this.href}
            ></printernizer-button>`}
    </div>`}_body(){let{error:e,heading:t,table:n}=this;return!n&&e!==void 0?h`<div class="empty" role="alert">
        <ha-icon icon="mdi:alert-circle-outline"></ha-icon>
        <p>${this.text(`chart.failed`)}</p>
        <printernizer-button
          icon="mdi:refresh"
          .text=${this.text(`action.retry`)}
          @click=${this._retry}
        ></printernizer-button>
      </div>`:n?n.rows.length===0?h`<div class="empty"><p>${this.emptyText||this.text(`chart.empty`)}</p></div>`:this._asTable?h`<printernizer-chart-table .table=${n} .label=${t}></printernizer-chart-table>`:h`<slot></slot>`:h`<div class="skeleton"></div>`}_flip(){this._asTable=!this._asTable}_save(){this.table&&Re(`${this.fileName}.csv`,Pe(this.table,this.i18n.formats.decimal),`text/csv`)}_retry(){v(this,`retry-wanted`)}};u([m()],O.prototype,`heading`,void 0),u([m()],O.prototype,`detail`,void 0),u([m({attribute:!1})],O.prototype,`table`,void 0),u([m({attribute:!1})],O.prototype,`emptyText`,void 0),u([m()],O.prototype,`href`,void 0),u([m({attribute:!1})],O.prototype,`fileName`,void 0),u([m({type:Boolean})],O.prototype,`stale`,void 0),u([m({attribute:!1})],O.prototype,`error`,void 0),u([m({type:Boolean,reflect:!0})],O.prototype,`bare`,void 0),u([f()],O.prototype,`_asTable`,void 0),O=u([s(`printernizer-chart`)],O);var k=class extends c{constructor(...e){super(...e),this.heading=``,this._words=``}willUpdate(e){e.has(`error`)&&this.error!==void 0&&this.api&&this.api.errorText(this.error).then(e=>{this._words=e??this.text(`error.unknown`)})}render(){return this.error===void 0?g:h`<printernizer-notice
      role="alert"
      icon="mdi:alert-circle-outline"
      .heading=${this.heading}
      .text=${this._words}
    >
      <printernizer-button
        icon="mdi:refresh"
        .text=${this.text(`action.retry`)}
        @click=${this._retry}
      ></printernizer-button>
    </printernizer-notice>`}_retry(){v(this,`retry-wanted`)}};u([m()],k.prototype,`heading`,void 0),u([m({attribute:!1})],k.prototype,`error`,void 0),u([S({context:he}),m({attribute:!1})],k.prototype,`api`,void 0),u([f()],k.prototype,`_words`,void 0),k=u([s(`printernizer-failure`)],k);var A=class extends _{constructor(...e){super(...e),this.icon=``,this.text=``,this.count=``,this.selected=!1}static{this.shadowRootOptions={..._.shadowRootOptions,delegatesFocus:!0}}static{this.styles=[r,x`
      :host {
        display: inline-flex;
        min-width: 0;
      }
      button {
        display: inline-flex;
        align-items: center;
        gap: 6px;
        max-width: 100%;
        min-height: 32px;
        padding: 0 12px;
        border: 1px solid var(--pz-line);
        border-radius: 8px;
        font: inherit;
        color: var(--pz-text);
        background: none;
        white-space: nowrap;
        cursor: pointer;
        transition: background-color 150ms;
      }
      button:hover {
        background: var(--pz-tint);
      }
      :host([selected]) button {
        border-color: transparent;
        background: color-mix(in srgb, var(--pz-printing) 20%, transparent);
      }
      .count {
        font-size: 12px;
        color: var(--pz-muted);
      }
      :host([selected]) .count {
        color: inherit;
      }
      @media (pointer: coarse) {
        button {
          min-height: 36px;
        }
      }
    `]}render(){let e=this.popup!==void 0;return h`<button
      type="button"
      aria-pressed=${e?g:String(this.selected)}
      aria-haspopup=${e?`dialog`:g}
      aria-expanded=${e?String(this.popup):g}
    >
      ${this.icon?h`<ha-icon .icon=${this.icon}></ha-icon>`:g}
      <span class="ellipsis">${this.text}</span>
      ${this.count?h`<span class="count">${this.count}</span>`:g}
      ${e?h`<ha-icon icon="mdi:menu-down"></ha-icon>`:g}
    </button>`}};u([m()],A.prototype,`icon`,void 0),u([m()],A.prototype,`text`,void 0),u([m()],A.prototype,`count`,void 0),u([m({type:Boolean,reflect:!0})],A.prototype,`selected`,void 0),u([m({attribute:!1})],A.prototype,`popup`,void 0),A=u([s(`printernizer-chip`)],A);var Be=8,j=class extends c{constructor(...e){super(...e),this.icon=``,this.label=``,this.options=[],this.uncounted=!1,this.chosen=[],this._isOpen=!1,this._search=``}static{this.styles=[r,i,x`
      :host {
        display: inline-flex;
        min-width: 0;
      }
      [popover] {
        position: fixed;
        inset: auto;
        margin: 4px 0;
        padding: 8px;
        width: max-content;
        min-width: 200px;
        max-width: min(360px, calc(100vw - 16px));
        max-height: min(420px, calc(100dvh - 32px));
        overflow-y: auto;
        border: 1px solid var(--pz-line);
        border-radius: 12px;
        color: var(--pz-text);
        background: var(--pz-surface);
        box-shadow: 0 4px 16px rgb(0 0 0 / 20%);
      }
      input[type="search"] {
        margin-bottom: 8px;
      }
      label {
        display: flex;
        align-items: center;
        gap: 12px;
        min-height: 40px;
        padding: 0 8px;
        border-radius: 8px;
        cursor: pointer;
      }
      label:hover {
        background: var(--pz-tint);
      }
      input[type="checkbox"] {
        flex: none;
        width: 18px;
        height: 18px;
        margin: 0;
        accent-color: var(--pz-printing);
      }
      .name {
        flex: 1;
        min-width: 0;
        overflow-wrap: anywhere;
      }
      .count {
        font-size: 12px;
        color: var(--pz-muted);
      }
    `]}render(){let e=this._options();return e.length===0?g:h`
      <printernizer-chip
        .icon=${this.icon}
        .text=${this._summary(e)}
        .popup=${this._isOpen}
        ?selected=${this.chosen.length>0}
        @click=${this._open}
      ></printernizer-chip>
      <div popover role="dialog" aria-label=${this.label} @toggle=${this._toggled}>
        ${e.length>Be?h`<input
                type="search"
                .value=${this._search}
                placeholder=${this.text(`filter.find`)}
                aria-label=${this.text(`filter.find`)}
                @input=${this._find}
              />`:g}
        ${e.filter(({label:e})=>e.toLowerCase().includes(this._search.toLowerCase())).map(e=>this._option(e))}
      </div>
    `}_option({value:e,label:t,count:n}){return h`<label>
      <input
        type="checkbox"
        .checked=${this.chosen.includes(e)}
        @change=${()=>{this._flip(e)}}
      />
      <span class="name">${t}</span>${this.uncounted?g:h`<span class="count">${this.i18n.formats.number(n)}</span>`}
    </label>`}_options(){let e=this.chosen.filter(e=>!this.options.some(t=>t.value===e));return[...this.options,...e.map(e=>({value:e,label:e,count:0}))]}_summary(e){let[t]=this.chosen;if(t===void 0)return this.label;let n=e.find(({value:e})=>e===t)?.label??t;return this.chosen.length===1?n:`${n} +${this.chosen.length-1}`}_open(){this._isOpen||(this._search=``,ie(this._popup,this._opener,`start`),this._popup.querySelector(`input`)?.focus())}_toggled(e){let t=e.newState===`open`;setTimeout(()=>{this._isOpen=t})}_find(e){this._search=e.target.value}_flip(e){let t=this.chosen.includes(e)?this.chosen.filter(t=>t!==e):[...this.chosen,e];v(this,`facet-changed`,{chosen:t})}};u([m()],j.prototype,`icon`,void 0),u([m()],j.prototype,`label`,void 0),u([m({attribute:!1})],j.prototype,`options`,void 0),u([m({type:Boolean})],j.prototype,`uncounted`,void 0),u([m({attribute:!1})],j.prototype,`chosen`,void 0),u([f()],j.prototype,`_isOpen`,void 0),u([f()],j.prototype,`_search`,void 0),u([b(`[popover]`)],j.prototype,`_popup`,void 0),u([b(`printernizer-chip`)],j.prototype,`_opener`,void 0),j=u([s(`printernizer-facet-filter`)],j);function Ve(e){return e%7+1}var He=x`
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
`;function Ue(e,t=4){let n=e.filter(Number.isFinite),r=Math.min(0,...n),i=Math.max(0,...n);if(r===i)return{min:0,max:1,ticks:[0,1]};let a=We((i-r)/t),o=Math.floor(r/a+1e-9),s=Math.ceil(i/a-1e-9),c=Array.from({length:s-o+1},(e,t)=>M((o+t)*a));return{min:M(o*a),max:M(s*a),ticks:c}}function We(e){let t=10**Math.floor(Math.log10(e));return([1,2,2.5,5,10].find(n=>n*t>=e*(1-1e-9))??10)*t}function M(e){return Number(e.toPrecision(12))+0}function Ge({ticks:e}){let t=e.map(e=>/\.(\d+)$/.exec(String(e))?.[1]?.length??0);return Math.max(0,...t)}function N({min:e,max:t},n){return(n-e)/(t-e)*100}function Ke(e,t){let n=Math.ceil(e/Math.max(1,t));return[1,2,3,4,6,12].find(e=>e>=n)??n}var P=class extends _{constructor(...e){super(...e),this.entries=[],this.value=``,this.label=``,this.narrow=!1}static{this.styles=[r,x`
      :host {
        display: block;
        min-width: 0;
      }
      nav {
        display: flex;
        flex-direction: column;
        gap: 2px;
      }
      a {
        display: flex;
        align-items: center;
        gap: 12px;
        min-height: 40px;
        padding: 0 12px;
        border-radius: 20px;
        color: var(--pz-text);
        text-decoration: none;
        white-space: nowrap;
        transition: background-color 150ms;
      }
      a:hover {
        background: var(--pz-tint);
      }
      a[aria-current="page"] {
        font-weight: 500;
        background: color-mix(in srgb, var(--pz-printing) 16%, transparent);
      }
      a:focus-visible {
        outline-offset: -2px;
      }
      :host([narrow]) nav {
        flex-direction: row;
        gap: 4px;
        overflow-x: auto;
        scrollbar-width: none;
      }
      :host([narrow]) a {
        min-height: 36px;
        gap: 8px;
        border: 1px solid var(--pz-line);
      }
      :host([narrow]) a[aria-current="page"] {
        border-color: transparent;
      }
    `]}render(){return h`<nav aria-label=${this.label}>
      ${this.entries.map(({href:e,icon:t,text:n,value:r})=>h`<a href=${e} aria-current=${r===this.value?`page`:`false`}>
            <ha-icon .icon=${t}></ha-icon><span>${n}</span>
          </a>`)}
    </nav>`}updated(){if(!this.narrow)return;let{_here:e,_nav:t}=this;e&&(t.scrollLeft=e.offsetLeft-t.offsetLeft-32)}};u([m({attribute:!1})],P.prototype,`entries`,void 0),u([m()],P.prototype,`value`,void 0),u([m()],P.prototype,`label`,void 0),u([m({type:Boolean,reflect:!0})],P.prototype,`narrow`,void 0),u([b(`nav`)],P.prototype,`_nav`,void 0),u([b(`[aria-current=page]`)],P.prototype,`_here`,void 0),P=u([s(`printernizer-rail`)],P);var F=class extends c{constructor(...e){super(...e),this.questions=[],this.values={},this.disabled=!1}static{this.styles=[r,i,pe,x`
      :host {
        display: flex;
        flex-direction: column;
        gap: 12px;
      }
      .hint {
        margin-top: 4px;
        font-size: 12px;
        line-height: 16px;
        color: var(--pz-muted);
      }
      .unit {
        display: flex;
        align-items: center;
        gap: 8px;
      }
      .unit input {
        max-width: 140px;
      }
    `]}render(){return this.questions.map(e=>this._question(e))}_question(e){let{hint:t=``,key:n,label:r}=e,i=this.values[n];return e.kind===`switch`?h`<printernizer-switch
        .label=${r}
        .detail=${t}
        .checked=${i===!0}
        ?disabled=${this.disabled}
        @switched=${e=>{this._answer(n,e.detail.isOn)}}
      ></printernizer-switch>`:h`<div>
      <label for=${n}>${r}</label>
      ${this._field(e,i)}
      ${t?h`<p class="hint" id=${`${n}-hint`}>${t}</p>`:g}
    </div>`}_field(e,t){let{key:n}=e,r=e.hint?`${n}-hint`:g;switch(e.kind){case`choice`:return h`<select
          id=${n}
          ?disabled=${this.disabled}
          aria-describedby=${r}
          @change=${e=>{this._answer(n,e.target.value)}}
        >
          ${e.options.map(([e,n])=>h`<option value=${e} ?selected=${e===t}>${n}</option>`)}
        </select>`;case`lines`:return h`<textarea
          id=${n}
          rows=${Math.min(e.most,4)}
          maxlength=${e.longest*e.most}
          ?disabled=${this.disabled}
          aria-describedby=${r}
          .value=${t?.join(`
`)??``}
          @change=${t=>{this._lines(e,t)}}
        ></textarea>`;case`note`:return h`<textarea
          id=${n}
          rows="3"
          maxlength=${e.longest}
          ?disabled=${this.disabled}
          aria-describedby=${r}
          .value=${typeof t==`string`?t:``}
          @change=${e=>{this._answer(n,e.target.value.trim())}}
        ></textarea>`;case`date`:return h`<input
          id=${n}
          type="date"
          ?required=${!e.isOptional}
          ?disabled=${this.disabled}
          aria-describedby=${r}
          .value=${typeof t==`string`?t:``}
          @change=${t=>{this._day(e.isOptional??!1,n,t)}}
        />`;case`text`:return h`<input
          id=${n}
          type="text"
          maxlength=${e.longest}
          placeholder=${e.placeholder??``}
          autocomplete="off"
          ?disabled=${this.disabled}
          aria-describedby=${r}
          .value=${typeof t==`string`?t:``}
          @change=${e=>{this._answer(n,e.target.value.trim())}}
        />`;case`number`:case`amount`:return this._number(e,t,r)}}_number(e,t,n){let{key:r,unit:i=``}=e,a=e.kind===`number`;return h`<div class="unit">
      <input
        id=${r}
        type="number"
        inputmode=${a?`numeric`:`decimal`}
        min=${a?e.least:0}
        max=${a?e.most:g}
        step=${a?1:`any`}
        ?disabled=${this.disabled}
        aria-describedby=${n}
        .value=${typeof t==`number`||typeof t==`string`?String(t):``}
        @change=${t=>{this._figure(e,t)}}
      />${i?h`<span class="muted">${i}</span>`:g}
    </div>`}_figure(e,t){let n=t.target,r=n.value.trim();r===``&&n.checkValidity()&&e.isOptional?this._answer(e.key,null):r===``||!n.checkValidity()?n.reportValidity():this._answer(e.key,e.kind===`number`?Number(r):r)}_day(e,t,n){let{value:r}=n.target;(r||e)&&this._answer(t,r||null)}_lines(e,t){let n=t.target.value.split(`
`).map(t=>t.trim().slice(0,e.longest)).filter(Boolean);this._answer(e.key,n.slice(0,e.most))}_answer(e,t){v(this,`answered`,{key:e,value:t})}};u([m({attribute:!1})],F.prototype,`questions`,void 0),u([m({attribute:!1})],F.prototype,`values`,void 0),u([m({type:Boolean})],F.prototype,`disabled`,void 0),F=u([s(`printernizer-settings-form`)],F);var I=class extends c{async attempt(e){try{return await e()}catch(e){oe(this,await le(this.api,this.i18n.texts,e));return}}async save(e){await this.attempt(async()=>(await e(),!0))&&oe(this,this.text(`settings.saved`))}};u([S({context:he}),m({attribute:!1})],I.prototype,`api`,void 0);var qe=class extends I{confirm(e,t,n,r){return fe(this,{title:e,text:t,confirm:n,cancel:this.text(`dialog.cancel`),...r===void 0?{}:{understood:r}})}openFile(e,t){let n=document.createElement(`a`);n.href=this.connection.url(e),t?n.download=``:n.target=`_blank`,n.rel=`noopener`,n.click()}day(e){return e===null?``:this.i18n.formats.date(e.length===10?`${e}T12:00:00Z`:e)}};u([S({context:me}),m({attribute:!1})],qe.prototype,`connection`,void 0);var Je=x`
  ${a}
  :host {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(420px, 100%), 1fr));
    align-items: start;
    gap: 12px;
  }
  .wide {
    grid-column: 1 / -1;
  }
  p {
    margin-bottom: 12px;
  }
  .line {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: 12px;
  }
  .line label,
  .field {
    display: block;
    margin-bottom: 4px;
    font-size: 12px;
    color: var(--pz-muted);
  }
  .line > div {
    flex: 1 1 140px;
    min-width: 0;
  }
  .line input,
  .line select {
    width: 100%;
  }
  table {
    width: 100%;
    border-collapse: collapse;
  }
  th {
    padding: 4px 8px 4px 0;
    font-size: 12px;
    font-weight: 400;
    text-align: start;
    color: var(--pz-muted);
  }
  td {
    padding: 6px 8px 6px 0;
    border-top: 1px solid var(--pz-line);
  }
  .number {
    text-align: end;
  }
  .scroll {
    overflow-x: auto;
  }
  /* What a narrow screen has no room for; the row's own page says it. */
  @media (max-width: 600px) {
    .aside {
      display: none;
    }
  }
`,L=class extends c{constructor(...e){super(...e),this.period=``,this._isOpen=!1}static{this.styles=[r,i,x`
      :host {
        display: inline-flex;
        min-width: 0;
      }
      [popover] {
        position: fixed;
        inset: auto;
        margin: 4px 0;
        padding: 8px;
        width: 280px;
        max-width: calc(100vw - 16px);
        border: 1px solid var(--pz-line);
        border-radius: 12px;
        color: var(--pz-text);
        background: var(--pz-surface);
        box-shadow: 0 4px 16px rgb(0 0 0 / 20%);
      }
      .named {
        display: flex;
        flex-direction: column;
      }
      .named button {
        min-height: 36px;
        padding: 0 8px;
        border: 0;
        border-radius: 8px;
        font: inherit;
        color: inherit;
        background: none;
        text-align: start;
        cursor: pointer;
      }
      .named button:hover {
        background: var(--pz-tint);
      }
      .named [aria-pressed="true"] {
        font-weight: 500;
        background: color-mix(in srgb, var(--pz-printing) 20%, transparent);
      }
      .days {
        display: grid;
        grid-template-columns: 1fr 1fr;
        gap: 8px;
        margin-top: 8px;
        padding: 8px 8px 4px;
        border-top: 1px solid var(--pz-line);
        font-size: 12px;
        color: var(--pz-muted);
      }
      input[type="date"] {
        padding: 0 6px;
      }
    `]}render(){let t=e(this.period,l.now,this.i18n.formats.timeZone),n=Ye(this.period,this.i18n);return h`
      <printernizer-chip
        icon="mdi:calendar-range"
        .text=${n??this.text(`period.label`)}
        .popup=${this._isOpen}
        ?selected=${n!==void 0}
        @click=${this._open}
      ></printernizer-chip>
      <div popover role="dialog" aria-label=${this.text(`period.label`)} @toggle=${this._toggled}>
        <div class="named">
          ${[``,...o].map(e=>h`<button
                type="button"
                aria-pressed=${String(e===this.period)}
                @click=${()=>{this._popup.hidePopover(),this._tell(e)}}
              >
                ${this.text(`period.${e||`all`}`)}
              </button>`)}
        </div>
        <div class="days">
          <label>
            ${this.text(`period.from`)}
            <input type="date" name="from" .value=${t?.first??``} @change=${this._picked} />
          </label>
          <label>
            ${this.text(`period.to`)}
            <input type="date" name="to" .value=${t?.last??``} @change=${this._picked} />
          </label>
        </div>
      </div>
    `}_picked(){let[e,t]=[this._from.value,this._to.value];e&&t&&e<=t&&this._tell(`${e}..${t}`)}_tell(e){v(this,`period-changed`,{period:e})}_open(){this._isOpen||(ie(this._popup,this._opener,`start`),this._popup.querySelector(`button`)?.focus())}_toggled(e){let t=e.newState===`open`;setTimeout(()=>{this._isOpen=t})}};u([m()],L.prototype,`period`,void 0),u([f()],L.prototype,`_isOpen`,void 0),u([b(`[popover]`)],L.prototype,`_popup`,void 0),u([b(`printernizer-chip`)],L.prototype,`_opener`,void 0),u([b(`[name=from]`)],L.prototype,`_from`,void 0),u([b(`[name=to]`)],L.prototype,`_to`,void 0),L=u([s(`printernizer-period-choice`)],L);function Ye(t,{formats:n,texts:r}){if(_e(t))return r.text(`period.${t}`);let i=e(t,l.now,n.timeZone);if(!i)return;let[a,o]=[i.first,i.last].map(e=>n.date(`${e}T12:00:00Z`));return a===o?a:r.text(`period.span`,{from:a??``,to:o??``})}function Xe({ask:e,askHome:t}){return{state:()=>e(`books/state`),verify:()=>e(`books/verify`),version:async()=>{let{version:e}=await t(`manifest/get`,{integration:`printernizer`});return e??``},saveBlueprint:(e,n)=>t(`blueprint/save`,{domain:`automation`,path:`printernizer/${e}.yaml`,yaml:n,allow_override:!0})}}var R=class extends c{constructor(...e){super(...e),this._chains=new t(this,new re),this._verify=async()=>{await this._chains.store.load(()=>this._api.verify()),v(this,`chain-checked`)}}static{this.styles=[r,ee,ne,x`
      :host {
        display: block;
      }
      p {
        margin-bottom: 12px;
      }
      .told {
        display: flex;
        align-items: center;
        gap: 8px;
        margin-bottom: 8px;
      }
      .told ha-icon {
        color: var(--tone);
      }
    `]}firstUpdated(){this._api=Xe(this.connection)}render(){let{error:e,isLoading:t,value:n}=this._chains.state;return h`<section class="card">
      <h2>${this.text(`system.log`)}</h2>
      <p class="muted">${this.text(`system.log_text`)}</p>
      <div role="status">
        ${n?.sites.map(e=>this._chain(e,n.sites.length>1))??g}
      </div>
      <printernizer-failure
        .heading=${this.text(`system.not_verified`)}
        .error=${e}
        @retry-wanted=${this._verify}
      ></printernizer-failure>
      <printernizer-button
        icon="mdi:shield-check-outline"
        .text=${this.text(t?`system.verifying`:`system.verify`)}
        ?disabled=${t}
        @click=${this._verify}
      ></printernizer-button>
    </section>`}_chain(e,t){let{formats:n}=this.i18n,r=n.number(e.seq),i=e.is_whole?this.text(`system.whole`,{count:r}):this.text(`system.broken`,{line:n.number(e.broken_at??0)}),a=e.problem===null?``:` ${this.text(`chain.problem.${e.problem}`)}`;return h`<p class=${`told tone-${e.is_whole?`success`:`error`}`}>
      <ha-icon .icon=${e.is_whole?`mdi:check-circle`:`mdi:alert-octagon`}></ha-icon>
      <span>${t?`${e.site}: `:``}${i}${a}</span>
    </p>`}};u([S({context:me}),m({attribute:!1})],R.prototype,`connection`,void 0),R=u([s(`printernizer-chain-check`)],R);var Ze=2,Qe=30,$e=class extends n{constructor(e,t){super({rows:void 0,isStale:!1,error:void 0}),this._ask=e,this._idOf=t,this._round=0,this._pages=/* @__PURE__ */ new Map,this._total=0,this._isLeast=!1,this._asked=/* @__PURE__ */ new Map,this._first=0,this._last=0}show(e){let t=JSON.stringify(e);t!==this._key&&(this._key=t,this._question=e,this._first=this._last=0,this.replace({...this.state,isStale:this.state.rows!==void 0}),this._begin())}refresh(){this._begin()}want(e,t){this._first=Math.floor(e/100),this._last=Math.max(this._first,Math.floor((t-1)/100)),this._pump()}retry(){this._begin()}patch(e,t){let n=new Set(e);for(let[e,r]of this._pages){if(!r.rows.some(e=>n.has(this._idOf(e))))continue;let i=r.rows.map(e=>n.has(this._idOf(e))?t(e):e);this._pages.set(e,{...r,rows:i})}this.state.rows&&this._tell({})}_begin(){this._round+=1,this.state.error!==void 0&&this.replace({...this.state,error:void 0}),this._pump()}_pump(){if(this._question!==void 0&&this.state.error===void 0)for(let e=this._first;e<=this._last;e+=1){if(this._running>=Ze||!this._isAnswered&&this._running>0)return;if(this._pages.get(e)?.round!==this._round&&this._asked.get(e)!==this._round){if(this._isAnswered&&!this._isLeast&&e>0&&e*100>=this._total)return;this._load(e,this._question)}}}get _isAnswered(){return this.state.rows!==void 0&&!this.state.isStale}get _running(){return[...this._asked.values()].filter(e=>e===this._round).length}async _load(e,t){let n=this._round;this._asked.set(e,n);let r=this._pages.get(e-1),i=r?.round===n?r.next:null,a=i===null?e*100:0;try{let r=await this._ask(t,{skip:a,after:i,limit:100});n===this._round&&this._take(e,r)}catch(t){n===this._round&&(this._forget(e,n),this.replace({...this.state,error:t}))}this._forget(e,n),n===this._round&&this._pump()}_forget(e,t){this._asked.get(e)===t&&this._asked.delete(e)}_take(e,{rows:t,total:n,isLeast:r,next:i}){this._isAnswered||this._pages.clear();let a=e*100+t.length,o=i===null&&(t.length>0||e===0),s=t.length===0&&e>0;this._isLeast=r&&!o&&!s,this._total=o?a:s?Math.min(n,e*100):r?Math.max(n,a,this._isAnswered?this._total:0):n,this._pages.set(e,{rows:t,next:i,round:this._round}),this._drop(e),this._tell({isStale:!1,error:void 0})}_drop(e){let t=[...this._pages.keys()].sort((t,n)=>Math.abs(t-e)-Math.abs(n-e)).slice(Qe);for(let e of t)this._pages.delete(e)}_tell(e){let t=new Map(this._pages),n={count:this._isLeast?this._total+100:this._total,known:this._total,isLeast:this._isLeast,at:e=>t.get(Math.floor(e/100))?.rows[e%100],loaded:()=>[...t].sort(([e],[t])=>e-t).flatMap(([,e])=>e.rows),indexOf:e=>{for(let[n,r]of t){let t=r.rows.findIndex(e);if(t>=0)return n*100+t}return-1}};this.replace({...this.state,...e,rows:n})}};function et(e){return{count:e.length,known:e.length,isLeast:!1,at:t=>e[t],loaded:()=>[...e],indexOf:t=>e.findIndex(t)}}function tt(e,t){let n,r,i=()=>{if(clearTimeout(n),!r)return;let{value:t}=r;r=void 0,e(t)};return Object.assign(e=>{r={value:e},clearTimeout(n),n=setTimeout(i,t)},{flush:i,cancel:()=>{clearTimeout(n),r=void 0}})}var nt=250,z=class extends c{constructor(...e){super(...e),this.value=``,this.label=``,this._tell=tt(e=>{v(this,`search-changed`,{text:e})},nt)}static{this.styles=[r,i,x`
      :host {
        position: relative;
        display: block;
      }
      ha-icon {
        position: absolute;
        inset-block-start: 11px;
        inset-inline-start: 12px;
        color: var(--pz-muted);
        pointer-events: none;
      }
      input[type="search"] {
        padding-inline: 38px 40px;
        border-radius: 20px;
        appearance: none;
      }
      input::-webkit-search-cancel-button {
        display: none;
      }
      printernizer-button {
        position: absolute;
        inset-block-start: 2px;
        inset-inline-end: 2px;
      }
    `]}disconnectedCallback(){super.disconnectedCallback(),this._tell.cancel()}render(){return h`
      <input
        type="search"
        enterkeyhint="search"
        maxlength="200"
        .value=${this.value}
        placeholder=${this.label}
        aria-label=${this.label}
        @input=${this._typed}
        @keydown=${this._pressed}
      />
      <ha-icon icon="mdi:magnify"></ha-icon>
      ${this.value?h`<printernizer-button
              variant="plain"
              icon="mdi:close"
              .label=${this.text(`filter.clear_search`)}
              @click=${this._clear}
            ></printernizer-button>`:g}
    `}_typed(){this._tell(this._input.value.trim())}_pressed(e){e.key===`Enter`&&this._tell.flush(),e.key===`Escape`&&this._input.value&&this._clear()}_clear(){this._input.value=``,this._input.focus(),this._tell(``),this._tell.flush()}};u([m()],z.prototype,`value`,void 0),u([m()],z.prototype,`label`,void 0),u([b(`input`)],z.prototype,`_input`,void 0),z=u([s(`printernizer-search-field`)],z);var B=class extends c{constructor(...e){super(...e),this.picking={title:``,choices:[]},this._hasFailed=!1,this._words=``}static{this.styles=[r,i,x`
      p {
        margin-bottom: 12px;
      }
      printernizer-search-field {
        margin-bottom: 8px;
      }
      ul {
        min-height: 44px;
      }
      button {
        display: flex;
        align-items: center;
        gap: 12px;
        width: 100%;
        min-height: 44px;
        padding: 4px 12px;
        border: 0;
        border-radius: 8px;
        font: inherit;
        color: inherit;
        background: none;
        text-align: start;
        overflow-wrap: anywhere;
        cursor: pointer;
      }
      button:hover {
        background: var(--pz-tint);
      }
      button ha-icon {
        color: var(--pz-muted);
      }
      .note {
        margin-inline-start: auto;
        font-size: 12px;
        color: var(--pz-muted);
        white-space: nowrap;
      }
    `]}firstUpdated(){this._dialog.show(),this._find()}render(){let{find:e,text:t,title:n}=this.picking;return h`<printernizer-dialog .heading=${n}>
      ${t?h`<p class="muted">${t}</p>`:g}
      ${e?h`<printernizer-search-field
              .label=${this.text(`filter.find`)}
              @search-changed=${this._search}
            ></printernizer-search-field>`:g}
      <ul aria-busy=${String(e!==void 0&&this._found===void 0)}>
        ${[...this.picking.choices,...this._found??[]].map(e=>this._choice(e))}
      </ul>
      ${this._nothing(e!==void 0)}
    </printernizer-dialog>`}_choice(e){return h`<li>
      <button
        type="button"
        @click=${()=>{this.answer=e,this._dialog.close()}}
      >
        ${e.icon?h`<ha-icon .icon=${e.icon}></ha-icon>`:g} ${e.text}
        ${e.note?h`<span class="note">${e.note}</span>`:g}
      </button>
    </li>`}_nothing(e){return e?this._hasFailed?h`<p class="muted" role="alert">${this.text(`error.unknown`)}</p>`:this._found?.length===0?h`<p class="muted">${this.text(`pick.nothing`)}</p>`:g:g}_search(e){this._words=e.detail.text,this._find()}async _find(){let{find:e}=this.picking;if(!e)return;let t=this._words;try{let n=await e(t);if(t!==this._words)return;this._found=n,this._hasFailed=!1}catch{this._hasFailed=!0}}};u([m({attribute:!1})],B.prototype,`picking`,void 0),u([f()],B.prototype,`_found`,void 0),u([f()],B.prototype,`_hasFailed`,void 0),u([b(`printernizer-dialog`)],B.prototype,`_dialog`,void 0),B=u([s(`printernizer-pick-dialog`)],B);async function rt(e,t){let n=document.createElement(`printernizer-pick-dialog`);return n.picking=t,await Ee(e,n),n.answer}var it={finished:{icon:`mdi:check-circle`,tone:`success`},cancelled:{icon:`mdi:cancel`,tone:`muted`},failed:{icon:`mdi:close-circle`,tone:`error`},unknown:{icon:`mdi:help-circle-outline`,tone:`muted`}},at={icon:`mdi:printer-3d-nozzle`,tone:`printing`};function ot(e){return e?it[e]:at}var st={business:`mdi:briefcase-outline`,private:`mdi:home-outline`,unclassified:`mdi:help`},ct={draft:`mdi:pencil-outline`,final:`mdi:check-decagram-outline`,reversed:`mdi:undo-variant`};function lt({file_name:e,name:t},n){return t||e||n}var ut={finished:d`<path d="M4.5 8.5 7 11l4.5-5.5" />`,failed:d`<path d="m5.5 5.5 5 5m0-5-5 5" />`,cancelled:d`<path d="M5 8h6" />`,unknown:d`<path d="M6 6.2a2 2 0 1 1 2.6 2.1c-.4.1-.6.4-.6.8m0 1.8v.2" />`,open:d`<path d="M6.5 5.2v5.6L11 8z" />`};function dt(e,t){let n=e?t.text(`result.${e}`):t.text(`status.printing`);return h`<span class=${`sign tone-${ot(e).tone}`}>
    <svg viewBox="0 0 16 16" aria-hidden="true">
      <circle cx="8" cy="8" r="7" />
      ${ut[e??`open`]}
    </svg>
    <span class="ellipsis" title=${n}>${n}</span>
  </span>`}var ft={},pt=ge(class extends de{constructor(){super(...arguments),this.ot=ft}render(e,t){return t()}update(e,[t,n]){if(Array.isArray(t)){if(Array.isArray(this.ot)&&this.ot.length===t.length&&t.every((e,t)=>e===this.ot[t]))return se}else if(this.ot===t)return se;return this.ot=Array.isArray(t)?Array.from(t):t,this.render(t,n)}}),mt={ids:/* @__PURE__ */ new Set,isAll:!1};function ht({ids:e,isAll:t},n){return e.has(n)!==t}function gt({ids:e,isAll:t},n){return t?Math.max(0,n-e.size):e.size}var _t=class extends n{constructor(){super(mt)}set(e,t){let{isAll:n}=this.state,r=new Set(this.state.ids);for(let i of e)t===n?r.delete(i):r.add(i);this.replace({ids:r,isAll:n})}all(){this.replace({ids:/* @__PURE__ */ new Set,isAll:!0})}clear(){(this.state.isAll||this.state.ids.size)&&this.replace(mt)}};function vt(e){let t;return(...n)=>{let r=t?.args.every((e,t)=>e===n[t])??!1;return t&&r||(t={args:n,result:e(...n)}),t.result}}var yt=6e6,bt=class{constructor(e=yt){this._tallest=e,this._length=0,this._view=0,this._at=0,this._top=0}get height(){return Math.min(this._length,this._tallest)}get top(){return this._top}get shift(){return this._at-this._top}resize(e,t){(e!==this._length||t!==this._view)&&(this._length=e,this._view=t,this._top=this._isScaled?Math.min(this._top,Math.max(this._at,e-t)):this._at)}moved(e){let t=e-this._at;this._at=e;let n=this.height-this._view;this._top=!this._isScaled||e<=0?e:e>=n?this._length-this._view+e-n:Math.abs(t)>this._view?e*this._ratio:xt(this._top+t,0,this._length-this._view)}aim(e){let t=this.height-this._view,n=e-(this._length-this._view),r=this._at+e-this._top,i=Math.abs(e-this._top)<=this._view&&r>0&&r<t;return this._at=!this._isScaled||e<=0?e:n>=0?t+n:i?r:e/this._ratio,this._top=e,this._at}settle(){let e=this._top>0&&this._top<this._length-this._view;return this._isScaled&&e&&(this._at=this._top/this._ratio),this._at}get _isScaled(){return this._length>this.height}get _ratio(){return(this._length-this._view)/(this.height-this._view)}};function xt(e,t,n){return Math.min(n,Math.max(t,e))}function St(e){let t=[],n=e;for(;n;){let e=n instanceof Element?n.assignedSlot??n.parentNode:n.parentNode;n=e instanceof ShadowRoot?e.host:e,n instanceof Element&&/auto|scroll/.test(getComputedStyle(n).overflowY)&&t.push(n)}return t}function Ct(e,t){(St(e).find(({clientHeight:e,scrollHeight:t})=>t>e)??window).scrollBy({top:t,behavior:`instant`})}function wt(e,t,n){return Math.max(1,Math.floor((e+n)/(t+n)))}function V({columns:e,count:t,gap:n,height:r},i){let a=r+n,o=Math.ceil(t/e),s=Tt(Math.floor((i.above-i.height)/a),0,Math.max(0,o-1)),c=Tt(Math.ceil((i.above+2*i.height)/a),Math.min(o,s+1),o);return{first:s*e,end:Math.min(t,c*e),before:s*a,after:(o-c)*a}}function Tt(e,t,n){return Math.min(n,Math.max(t,e))}function Et(e,t){let n=e;for(;Dt(n)>t;){let[e]=n.filter(({hide:e})=>e!==void 0).sort((e,t)=>(t.hide??0)-(e.hide??0));if(!e)break;n=n.filter(t=>t!==e)}let r=n.map(({grow:e,width:t})=>e?`minmax(${t}px, ${e}fr)`:`${t}px`).join(` `);return{columns:n,template:r}}function Dt(e){return e.reduce((e,{width:t})=>e+t+16,-16)}var Ot=x`
  :host {
    display: block;
    min-width: 0;
  }
  .table {
    border: var(--ha-card-border-width, 1px) solid var(--ha-card-border-color, var(--pz-line));
    border-radius: var(--pz-radius);
    background: var(--pz-surface);
  }
  .table:focus {
    outline: none;
  }
  .row {
    position: relative;
    display: grid;
    grid-template-columns: var(--columns);
    align-items: center;
    gap: 0 16px;
    padding: 0 16px;
  }
  .head {
    position: sticky;
    top: var(--pz-table-top, var(--header-height, 56px));
    z-index: 1;
    height: 44px;
    border-bottom: 1px solid var(--pz-line);
    border-radius: var(--pz-radius) var(--pz-radius) 0 0;
    font-size: 12px;
    color: var(--pz-muted);
    background: var(--pz-surface);
  }
  .head button {
    display: inline-flex;
    align-items: center;
    gap: 2px;
    max-width: 100%;
    min-height: 32px;
    padding: 0;
    border: 0;
    font: inherit;
    color: inherit;
    background: none;
    cursor: pointer;
  }
  .head button:hover {
    color: var(--pz-text);
  }
  .head [aria-sort="ascending"],
  .head [aria-sort="descending"] {
    color: var(--pz-text);
    font-weight: 500;
  }
  .head ha-icon {
    --mdc-icon-size: 16px;
  }
  .body {
    position: relative;
    overflow: clip;
    transition: opacity 150ms;
  }
  .stale {
    opacity: 0.6;
  }
  .block {
    position: absolute;
    inset-inline: 0;
  }
  .block .row {
    height: var(--row);
    border-top: 1px solid var(--pz-line);
    contain: layout style;
  }
  .block .row:first-child {
    border-top-color: transparent;
  }
  .block .row:hover {
    background: color-mix(in srgb, var(--pz-text) 4%, transparent);
  }
  .block .row[aria-selected="true"] {
    background: color-mix(in srgb, var(--pz-printing) 12%, transparent);
  }
  .table:focus-visible .active {
    outline: 2px solid var(--pz-printing);
    outline-offset: -2px;
  }
  .cell {
    min-width: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .number {
    text-align: end;
  }
  .number button {
    flex-direction: row-reverse;
  }
  a {
    color: inherit;
    font-weight: 500;
    text-decoration: none;
  }
  /* The row can be pressed anywhere; what else can be pressed in it lies above. */
  a::after {
    content: "";
    position: absolute;
    inset: 0;
  }
  a:focus-visible {
    outline: none;
  }
  .pick {
    position: relative;
    z-index: 1;
    display: grid;
    place-items: center;
    width: 44px;
    height: 100%;
    margin-inline: -12px -8px;
    cursor: pointer;
  }
  .pick input {
    width: 18px;
    height: 18px;
    margin: 0;
    accent-color: var(--pz-printing);
    cursor: inherit;
  }
  .bone {
    display: block;
    width: 60%;
    height: 12px;
    border-radius: 6px;
    background: var(--pz-tint);
  }
  .number .bone {
    margin-inline-start: auto;
  }
  .cards .head {
    height: 40px;
  }
  .card {
    display: flex;
    flex-direction: column;
    gap: 2px;
    min-width: 0;
  }
  .line {
    display: flex;
    align-items: center;
    gap: 12px;
  }
  .line > :first-child {
    flex: 1;
    min-width: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .line > :last-child {
    flex: none;
    max-width: 60%;
  }
  .second {
    min-height: 16px;
    font-size: 12px;
    line-height: 16px;
    color: var(--pz-muted);
  }
  .second > :first-child > span:not(:first-child)::before {
    content: " · ";
  }
  .all {
    font-size: 12px;
    color: var(--pz-muted);
  }
`,kt=48,At=64,jt=600,Mt=140,Nt=44,Pt=160,Ft={count:12,known:0,isLeast:!1,at:()=>void 0,loaded:()=>[],indexOf:()=>-1},H=class extends c{constructor(...e){super(...e),this.columns=[],this.idOf=()=>``,this.nameOf=()=>``,this.sort=``,this.isDescending=!1,this.label=``,this.stale=!1,this._width=0,this._first=0,this._end=0,this._shift=0,this._active=0,this._fit=vt(Et),this._scroll=new bt,this._anchor=0,this._frame=0,this._scrollers=[],this._observer=new ResizeObserver(([e])=>{e&&(this._width=e.contentRect.width),this._measure()}),this._settleSoon=tt(()=>{this._scrollTo(this._scroll.settle())},Pt),this._scrolled=()=>{this._frame||=requestAnimationFrame(()=>{this._frame=0,this._measure(),this._settleSoon(void 0)})}}static{this.styles=[r,ne,te,Ot]}connectedCallback(){super.connectedCallback(),this._scrollers=[window,...St(this)];for(let e of this._scrollers)e.addEventListener(`scroll`,this._scrolled,{passive:!0}),e.addEventListener(`resize`,this._scrolled,{passive:!0});this._observer.observe(this)}disconnectedCallback(){super.disconnectedCallback();for(let e of this._scrollers)e.removeEventListener(`scroll`,this._scrolled),e.removeEventListener(`resize`,this._scrolled);this._observer.disconnect(),this._settleSoon.cancel(),cancelAnimationFrame(this._frame),this._frame=0}render(){let{columns:e,template:t}=this._layout,n=this._rows,r=n.count*this._rowHeight;this._scroll.resize(r,window.innerHeight);let i=Array.from({length:Math.max(0,this._end-this._first)},(e,t)=>this._first+t);return h`<div
      class=${p({table:!0,cards:this._isNarrow})}
      role="grid"
      tabindex="0"
      aria-label=${this.label}
      aria-rowcount=${this.rows?.isLeast?-1:n.count+1}
      aria-colcount=${e.length}
      aria-multiselectable=${String(this.selection!==void 0)}
      aria-busy=${String(this.stale||!this.rows)}
      aria-activedescendant=${n.count>0&&this._isDrawn(this._active)?`row-${this._active}`:g}
      style=${y({"--columns":this._isNarrow?this._cardColumns:t})}
      @keydown=${this._pressed}
    >
      ${this._head(e)}
      <div
        class=${p({body:!0,stale:this.stale})}
        role="rowgroup"
        style=${y({height:`${this._scroll.height}px`,"--row":`${this._rowHeight}px`})}
      >
        <div
          class="block"
          role="presentation"
          style=${y({top:`${this._shift+this._first*this._rowHeight}px`})}
        >
          ${ue(i,e=>e,t=>this._guarded(n.at(t),t,e))}
        </div>
      </div>
    </div>`}updated(e){[`rows`,`columns`,`_width`].some(t=>e.has(t))&&this._measure()}get _rows(){return this.rows??Ft}get _isNarrow(){return this._width>0&&this._width<jt}get _rowHeight(){return this._isNarrow?At:kt}get _cardColumns(){return this.selection?`24px minmax(0, 1fr)`:`minmax(0, 1fr)`}get _layout(){let e=this.selection?40:0,t=this._width>0?this._width-32-2-e:1/0,{columns:n,template:r}=this._fit(this.columns,t);return{columns:n,template:this.selection?`24px ${r}`:r}}_head(e){return this._isNarrow&&!this.selection?g:h`<div class="row head" role="row" aria-rowindex="1">
      ${this.selection?this._pickAll(this.selection):g}
      ${this._isNarrow?h`<div class="all" role="columnheader">${this.text(`table.pick_all`)}</div>`:e.map(e=>this._title(e))}
    </div>`}_title({fallsAtFirst:e,isNumeric:t,sort:n,title:r}){let i=p({cell:!0,number:t??!1});if(n===void 0)return h`<div class=${i} role="columnheader">${r}</div>`;let a=n===this.sort,o=this.isDescending?`descending`:`ascending`;return h`<div class=${i} role="columnheader" aria-sort=${a?o:`none`}>
      <button
        type="button"
        @click=${()=>{let t=a?!this.isDescending:e??!1;v(this,`sort-changed`,{sort:n,isDescending:t})}}
      >
        <span class="ellipsis">${r}</span>
        ${a?h`<ha-icon .icon=${this.isDescending?`mdi:arrow-down`:`mdi:arrow-up`}></ha-icon>`:g}
      </button>
    </div>`}_pickAll(e){let t=this._rows.loaded().map(e=>this.idOf(e)),n=t.filter(t=>ht(e,t)).length;return h`<div role="columnheader" class="pick-head">
      <label class="pick">
        <input
          type="checkbox"
          aria-label=${this.text(`table.pick_all`)}
          .checked=${n>0&&n===t.length}
          .indeterminate=${n>0&&n<t.length}
          @change=${e=>{let n=e.target.checked;v(this,`rows-picked`,{ids:t,isWanted:n})}}
        />
      </label>
    </div>`}_guarded(e,t,n){let r=e!==void 0&&this.selection&&ht(this.selection,this.idOf(e));return pt([e,r,t===this._active,n,this._isNarrow,this.selection===void 0,this.i18n],()=>this._row(e,t,n,r??!1))}_row(e,t,n,r){return h`<div
      id=${`row-${t}`}
      class=${p({row:!0,active:t===this._active})}
      role="row"
      aria-rowindex=${t+2}
      aria-selected=${this.selection?String(r):g}
    >
      ${this.selection?this._pick(e,t,r):g}
      ${this._isNarrow?this._card(e):n.map(t=>this._cell(t,e))}
    </div>`}_pick(e,t,n){return h`<div role="gridcell">
      <label class="pick">
        <input
          type="checkbox"
          tabindex="-1"
          aria-label=${e===void 0?this.text(`table.loading`):this.text(`table.pick`,{name:this.nameOf(e)})}
          ?disabled=${e===void 0}
          .checked=${n}
          @click=${e=>{this._pickTo(t,!n,e.shiftKey)}}
        />
      </label>
    </div>`}_cell(e,t){let n=p({cell:!0,number:e.isNumeric??!1});return h`<div class=${n} role="gridcell">${this._content(e,t)}</div>`}_content(e,t){if(t===void 0)return h`<span class="bone"></span>`;let n=e.cell(t);return!e.isLink||!this.hrefOf?n:h`<a href=${this.hrefOf(t)} tabindex="-1" title=${this.nameOf(t)}>${n}</a>`}_card(e){let t=e=>this.columns.filter(({card:t})=>t===e),n=e===void 0?[]:t(`below`).map(t=>t.cell(e)),r=n=>e===void 0?g:t(n).map(t=>t.cell(e));return h`<div class="card" role="gridcell">
      <div class="line">
        <div>${t(`title`).map(t=>this._content(t,e))}</div>
        <div>${r(`aside`)}</div>
      </div>
      <div class="line second">
        <div>
          ${n.filter(e=>e!==g&&e!==``).map(e=>h`<span>${e}</span>`)}
        </div>
        <div>${r(`corner`)}</div>
      </div>
    </div>`}_pickTo(e,t,n){let r=n?Math.min(this._anchor,e):e,i=n?Math.max(this._anchor,e):e,a=[];for(let e=r;e<=i;e+=1){let t=this._rows.at(e);t!==void 0&&a.push(this.idOf(t))}this._anchor=this._active=e,v(this,`rows-picked`,{ids:a,isWanted:t})}_pressed(e){let t=e.composedPath()[0];if(t.closest(`.head`)||e.altKey||e.ctrlKey||e.metaKey)return;let n=Math.max(1,Math.floor((window.innerHeight-Mt)/this._rowHeight)-2),r=this._rows.count-1,i={ArrowDown:this._active+1,ArrowUp:this._active-1,PageDown:this._active+n,PageUp:this._active-n,Home:0,End:r}[e.key];if(i!==void 0&&r>=0)e.preventDefault(),this._activate(Math.min(r,Math.max(0,i)),e.shiftKey);else if(e.key===`Enter`&&t===this._table)this.renderRoot.querySelector(`#row-${this._active} a`)?.click();else if(e.key===` `&&t===this._table){e.preventDefault();let t=this._rows.at(this._active);if(t===void 0||!this.selection)return;this._pickTo(this._active,!ht(this.selection,this.idOf(t)),e.shiftKey)}}_activate(e,t){if(this._active=e,this._table?.focus({preventScroll:!0}),t&&this.selection){let t=this._anchor;this._pickTo(e,!0,!0),this._anchor=t}else this._anchor=e;this._reveal(e)}_reveal(e){let t=this.renderRoot.querySelector(`.head`),n=t?parseFloat(getComputedStyle(t).top)||0:Nt,r=e*this._rowHeight,i=r-n-Nt-8,a=r+this._rowHeight-window.innerHeight+Mt;this._measure(),this._scroll.top>i?this._scrollTo(this._scroll.aim(i)):this._scroll.top<a&&this._scrollTo(this._scroll.aim(a))}_scrollTo(e){if(!this._body)return;let t=e+this._body.getBoundingClientRect().top;Math.abs(t)>=1&&Ct(this,t),this._measure()}_isDrawn(e){return e>=this._first&&e<this._end}_measure(){if(!this._body)return;let{count:e}=this._rows,t=window.innerHeight;this._scroll.resize(e*this._rowHeight,t),this._scroll.moved(-this._body.getBoundingClientRect().top);let n={count:e,columns:1,height:this._rowHeight,gap:0},r={above:this._scroll.top,height:t};this._shift=this._scroll.shift;let i=V(n,r),a=V(n,{above:r.above+t/6,height:t*2/3});this._first<=a.first&&this._end>=a.end&&this._end<=e&&this._end!==0||({first:this._first,end:this._end}=i),this.rows&&e>0&&v(this,`range-changed`,{first:i.first,end:i.end})}};u([m({attribute:!1})],H.prototype,`columns`,void 0),u([m({attribute:!1})],H.prototype,`rows`,void 0),u([m({attribute:!1})],H.prototype,`idOf`,void 0),u([m({attribute:!1})],H.prototype,`nameOf`,void 0),u([m({attribute:!1})],H.prototype,`hrefOf`,void 0),u([m({attribute:!1})],H.prototype,`selection`,void 0),u([m()],H.prototype,`sort`,void 0),u([m({attribute:!1})],H.prototype,`isDescending`,void 0),u([m()],H.prototype,`label`,void 0),u([m({type:Boolean})],H.prototype,`stale`,void 0),u([f()],H.prototype,`_width`,void 0),u([f()],H.prototype,`_first`,void 0),u([f()],H.prototype,`_end`,void 0),u([f()],H.prototype,`_shift`,void 0),u([f()],H.prototype,`_active`,void 0),u([b(`.table`)],H.prototype,`_table`,void 0),u([b(`.body`)],H.prototype,`_body`,void 0),H=u([s(`printernizer-data-table`)],H);var U=class extends c{constructor(...e){super(...e),this.words=``,this.label=``,this.facets=[],this.least=!1,this.narrowed=!1}static{this.styles=[r,i,x`
      :host {
        display: flex;
        flex-direction: column;
        gap: 12px;
        min-width: 0;
      }
      .bar {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 8px;
      }
      printernizer-search-field {
        flex: 1 1 220px;
        min-width: 0;
      }
      .bar slot {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 4px;
      }
      .bar slot:not(:has-slotted) {
        display: none;
      }
      .chips {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 8px;
      }
      .chips slot {
        display: contents;
      }
      @media (max-width: 700px) {
        /* One line that is pushed aside, not half a page of chips. */
        .chips {
          flex-wrap: nowrap;
          margin-inline: -12px;
          padding: 2px 12px;
          overflow-x: auto;
          scrollbar-width: none;
        }
        .chips > * {
          flex: none;
        }
      }
    `]}render(){return h`
      <div class="bar">
        <printernizer-search-field .value=${this.words} .label=${this.label}></printernizer-search-field>
        <slot></slot>
      </div>
      <div class="chips" role="group" aria-label=${this.text(`filter.label`)}>
        ${this.period===void 0?g:h`<printernizer-period-choice .period=${this.period}></printernizer-period-choice>`}
        ${this.facets.map(e=>e.isOpen?this._chips(e):this._facet(e))}
        <slot name="chips"></slot>
        ${this.narrowed?h`<printernizer-button
                variant="plain"
                icon="mdi:filter-off-outline"
                .text=${this.text(`filter.clear`)}
                @click=${this._clear}
              ></printernizer-button>`:g}
      </div>
    `}_chips(e){let{chosen:t,icons:n,options:r}=e;return r.filter(({count:e,value:n})=>e>0||t.includes(n)).map(({count:r,label:i,value:a})=>h`<printernizer-chip
            .icon=${n?.[a]??``}
            .text=${i}
            .count=${this._count(r)}
            ?selected=${t.includes(a)}
            @click=${()=>{this._tell(e,t.includes(a)?t.filter(e=>e!==a):[...t,a])}}
          ></printernizer-chip>`)}_facet(e){return h`<printernizer-facet-filter
      .icon=${e.icon}
      .label=${e.label}
      .options=${e.options}
      .chosen=${e.chosen}
      @facet-changed=${t=>{this._tell(e,t.detail.chosen)}}
    ></printernizer-facet-filter>`}_count(e){let t=this.i18n.formats.number(e);return this.least&&e>0?`${t}+`:t}_tell({key:e},t){v(this,`filter-changed`,{key:e,chosen:t})}_clear(){v(this,`filters-cleared`)}};u([m({attribute:!1})],U.prototype,`words`,void 0),u([m()],U.prototype,`label`,void 0),u([m({attribute:!1})],U.prototype,`facets`,void 0),u([m({attribute:!1})],U.prototype,`period`,void 0),u([m({type:Boolean})],U.prototype,`least`,void 0),u([m({type:Boolean})],U.prototype,`narrowed`,void 0),U=u([s(`printernizer-filter-bar`)],U);var W=class extends c{static{this.styles=[r,x`
      :host {
        position: relative;
        display: block;
      }
      .sign {
        position: fixed;
        inset: calc(var(--header-height, 56px) + 12px) 12px 12px;
        z-index: 3;
        display: flex;
        flex-direction: column;
        align-items: center;
        justify-content: center;
        gap: 12px;
        border: 2px dashed var(--pz-printing);
        border-radius: 24px;
        font-size: 16px;
        line-height: 24px;
        text-align: center;
        background: color-mix(in srgb, var(--pz-background) 92%, var(--pz-printing));
        opacity: 0.95;
        pointer-events: none;
      }
      .sign ha-icon {
        --mdc-icon-size: 48px;
        color: var(--pz-printing);
      }
    `]}constructor(){super(),this.hint=``,this._isOver=!1,this._depth=0,this.addEventListener(`dragenter`,this._entered),this.addEventListener(`dragover`,this._moved),this.addEventListener(`dragleave`,this._left),this.addEventListener(`drop`,this._dropped)}choose(){this._input.click()}render(){return h`
      <slot></slot>
      <input type="file" multiple hidden @change=${this._chosen} />
      ${this._isOver?h`<div class="sign"><ha-icon icon="mdi:tray-arrow-down"></ha-icon>${this.hint}</div>`:g}
    `}_entered(e){G(e)&&(this._depth+=1,this._isOver=!0)}_moved(e){G(e)&&e.preventDefault()}_left(e){G(e)&&(--this._depth,this._isOver=this._depth>0)}_dropped(e){G(e)&&(e.preventDefault(),this._depth=0,this._isOver=!1,this._tell(e.dataTransfer?.files))}_chosen(){this._tell(this._input.files),this._input.value=``}_tell(e){e?.length&&v(this,`files-chosen`,{files:[...e]})}};u([m()],W.prototype,`hint`,void 0),u([f()],W.prototype,`_isOver`,void 0),u([b(`input`)],W.prototype,`_input`,void 0),W=u([s(`printernizer-drop-zone`)],W);function G(e){return e.dataTransfer?.types.includes(`Files`)??!1}var It=4,K=class extends c{constructor(...e){super(...e),this.materials=[],this.colors=[]}static{this.styles=[r,x`
      :host {
        display: flex;
        align-items: center;
        gap: 6px;
        min-width: 0;
      }
      .dots {
        display: inline-flex;
        flex: none;
        gap: 3px;
      }
      .dot {
        width: 12px;
        height: 12px;
        border-radius: 50%;
        box-shadow: inset 0 0 0 1px var(--pz-ring);
      }
      .more {
        font-size: 12px;
        color: var(--pz-muted);
      }
    `]}render(){let e=this.colors.filter(e=>e!==null),t=e.length-It;return h`
      ${e.length?h`<span class="dots" title=${e.map(e=>`#${e}`).join(`, `)}>
              <span class="hidden">${this.counted(`file.colors`,e.length)}</span>
              ${e.slice(0,It).map(e=>h`<span
                      class="dot"
                      style=${y({background:ce([e])})}
                    ></span>`)}
              ${t>0?h`<span class="more">+${t}</span>`:g}
            </span>`:g}
      <span class="ellipsis">${this.materials.join(`, `)}</span>
    `}};u([m({attribute:!1})],K.prototype,`materials`,void 0),u([m({attribute:!1})],K.prototype,`colors`,void 0),K=u([s(`printernizer-materials`)],K);var Lt=36e5,Rt=`°F`;function zt({askHome:e,attributeOf:t}){let n=async(t,n)=>{try{return await e(t,n)}catch(e){if(ae(e)&&e.code===`unknown_command`)return{};throw e}};return{past:async(e,r,i)=>{let a=await n(`history/history_during_period`,{start_time:new Date(r).toISOString(),end_time:new Date(i).toISOString(),entity_ids:e,minimal_response:!0,no_attributes:!0,significant_changes_only:!1});return new Map(e.map(e=>{let n=t(e,`unit_of_measurement`)===Rt?Ut:Ht;return[e,(a[e]??[]).map(e=>Bt(e,n))]}))},means:async(e,t,r)=>{let i=await n(`recorder/statistics_during_period`,{start_time:(/* @__PURE__ */ new Date(t-t%Lt)).toISOString(),end_time:new Date(r).toISOString(),statistic_ids:e,period:`hour`,types:[`mean`],units:{temperature:`°C`}});return new Map(e.map(e=>[e,Vt(i[e]??[],t,r)]))}}}function Bt({lc:e,lu:t,s:n},r){let i=n.trim()===``?NaN:Number(n);return[(e??t??0)*1e3,Number.isFinite(i)?r(i):null]}function Vt(e,t,n){let r=[],i=e[0]?.start??0;for(let{end:a,mean:o,start:s}of e)o!=null&&(s>i&&r.push([i,null]),r.push([Math.min(Math.max((s+a)/2,t),n),o]),i=a);return r}function Ht(e){return e}function Ut(e){return(e-32)*5/9}var q=class extends c{constructor(...e){super(...e),this._problem=``,this._isSending=!1,this.isDone=!1}static{this.styles=[r,i,x`
      form {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(min(220px, 100%), 1fr));
        gap: 12px 16px;
      }
      p {
        margin-bottom: 16px;
      }
      .field {
        display: flex;
        flex-direction: column;
        gap: 4px;
      }
      .wide {
        grid-column: 1 / -1;
      }
      .label,
      .hint {
        font-size: 12px;
        line-height: 16px;
        color: var(--pz-muted);
      }
      .input {
        position: relative;
      }
      .unit {
        position: absolute;
        inset-block: 0;
        inset-inline-end: 12px;
        display: flex;
        align-items: center;
        color: var(--pz-muted);
        pointer-events: none;
      }
      .with-unit {
        padding-inline-end: 56px;
      }
      .tick {
        flex-direction: row;
        align-items: center;
        gap: 12px;
        min-height: 40px;
      }
      .tick input {
        width: 18px;
        height: 18px;
        accent-color: var(--pz-printing);
      }
      .color {
        display: flex;
        gap: 8px;
      }
      .color input[type="color"] {
        flex: none;
        width: 48px;
        height: 40px;
        padding: 4px;
        border: 1px solid var(--pz-line);
        border-radius: 8px;
        background: var(--pz-surface);
        cursor: pointer;
      }
      .problem {
        margin: 12px 0 0;
        color: var(--pz-error);
      }
    `]}firstUpdated(){this._dialog.show()}render(){let{confirm:e,fields:t,isDanger:n,text:r,title:i}=this.form;return h`<printernizer-dialog .heading=${i}>
      ${r?h`<p class="muted">${r}</p>`:g}
      <form @submit=${this._send}>
        ${t.map(e=>this._field(e))}
        <input type="submit" hidden />
      </form>
      ${this._problem?h`<p class="problem" role="alert">${this._problem}</p>`:g}
      <printernizer-button
        slot="actions"
        .text=${this.text(`dialog.cancel`)}
        @click=${this._close}
      ></printernizer-button>
      <printernizer-button
        slot="actions"
        .variant=${n?`danger`:`filled`}
        .text=${e}
        ?disabled=${this._isSending}
        @click=${this._submit}
      ></printernizer-button>
    </printernizer-dialog>`}_field(e){let{hint:t,key:n,kind:r,label:i}=e;return r===`tick`?h`<label class="field tick wide"
        ><input type="checkbox" name=${n} .checked=${e.value===`on`} />${i}</label
      >`:h`<label class=${r===`long`?`field wide`:`field`}>
      <span class="label">${i}</span>
      <span class="input">${this._input(e)}</span>
      ${t?h`<span class="hint">${t}</span>`:g}
    </label>`}_input({choices:e,isRequired:t=!1,key:n,kind:r=`text`,unit:i,value:a=``}){return r===`choice`?h`<select name=${n}>
        ${e?.map(e=>h`<option value=${e.value} ?selected=${e.value===a}>${e.text}</option>`)}
      </select>`:r===`long`?h`<textarea
        name=${n}
        rows="2"
        maxlength="1000"
        ?required=${t}
        .value=${a}
      ></textarea>`:r===`color`?this._color(n,a):r===`moment`||r===`day`?h`<input
        type=${r===`day`?`date`:`datetime-local`}
        name=${n}
        ?required=${t}
        .value=${a}
      />`:h`<input
        type="text"
        class=${i?`with-unit`:``}
        name=${n}
        inputmode=${r===`decimal`?`decimal`:r===`whole`?`numeric`:`text`}
        maxlength="255"
        autocomplete="off"
        ?required=${t}
        .value=${a}
      />${i?h`<span class="unit">${i}</span>`:g}`}_color(e,t){return h`<span class="color">
      <input
        type="color"
        aria-label=${this.text(`form.pick_color`)}
        .value=${`#${t.slice(0,6)||`808080`}`}
        @input=${t=>{let n=this._form.elements.namedItem(e);n.value=t.target.value.slice(1).toUpperCase()}}
      />
      <input
        type="text"
        name=${e}
        maxlength="9"
        pattern="#?[0-9A-Fa-f]{6}([0-9A-Fa-f]{2})?"
        title="RRGGBB"
        placeholder="RRGGBB"
        autocomplete="off"
        .value=${t}
      />
    </span>`}_submit(){this._form.requestSubmit()}async _send(e){e.preventDefault();let t={};for(let[e,n]of new FormData(this._form))typeof n==`string`&&(t[e]=n.trim());this._isSending=!0,this._problem=``;let n=await this.form.send(t);this._isSending=!1,n===void 0?(this.isDone=!0,this._close()):this._problem=n}_close(){this._dialog.close()}};u([m({attribute:!1})],q.prototype,`form`,void 0),u([f()],q.prototype,`_problem`,void 0),u([f()],q.prototype,`_isSending`,void 0),u([b(`printernizer-dialog`)],q.prototype,`_dialog`,void 0),u([b(`form`)],q.prototype,`_form`,void 0),q=u([s(`printernizer-form-dialog`)],q);async function Wt(e,t){let n=document.createElement(`printernizer-form-dialog`);return n.form=t,await Ee(e,n),n.isDone}function Gt(e){let t=e.replaceAll(/[\s\u00a0\u202f']/g,``).replace(`,`,`.`);return/^-?\d+(\.\d+)?$/.test(t)?t:void 0}function Kt(e,t=400){let[n]=e,r=e.at(-1);if(!n||!r||e.length<=t*4)return e;let i=Math.max(1,(r[0]-n[0])/t),a=[],o=[],s=n[0]+i,c=()=>{a.push(...qt(o)),o=[]};for(let t of e)t[0]>s&&(c(),s=n[0]+Math.ceil((t[0]-n[0])/i)*i),t[1]===null?(c(),a.at(-1)?.[1]!==null&&a.push(t)):o.push(t);return c(),a}function qt(e){let[t]=e,n=e.at(-1);if(!t||!n)return[];let r=t,i=t;for(let t of e)(t[1]??0)<(r[1]??0)&&(r=t),(t[1]??0)>(i[1]??0)&&(i=t);return[.../* @__PURE__ */ new Set([t,r,i,n])].sort((e,t)=>e[0]-t[0])}function Jt(e,t,n,r=!1){let i=[],a=!1;for(let[o,s]of e){let e=Xt(t(o));if(s===null){r&&a&&i.push(`H${e}`),a=!1;continue}let c=Xt(n(s));a?i.push(r?`H${e}V${c}`:`L${e} ${c}`):i.push(`M${e} ${c}`),a=!0}return i.join(``).replace(/(M[\d.-]+ [\d.-]+)(?=M|$)/g,`$1h.5`)}function Yt(e,t){let n=0,r=e.length;for(;n<r;){let i=n+r>>1;(e[i]?.[0]??1/0)<=t?n=i+1:r=i}return e[n-1]?.[1]??null}function Xt(e){return Math.round(e*100)/100}var Zt=[`nozzle`,`right_nozzle`,`left_nozzle`,`bed`,`chamber`],Qt=9e5;async function $t(e,t,n,r){let i=await e.past(t,n,r),a=e=>i.get(e)?.[0]?.[0]??r,o=t.filter(e=>a(e)>Math.min(n+Qt,r-1));if(o.length===0)return{points:i,isCoarse:!1};let s=await e.means(o,n,r),c=new Map(i),l=!1;for(let e of o){let t=(s.get(e)??[]).filter(([t])=>t<a(e));t.some(([,e])=>e!==null)&&(c.set(e,[...t,...i.get(e)??[]]),l=!0)}return{points:c,isCoarse:l}}function en(e,t,n){return Zt.flatMap(r=>{let i=t.get(e[r]??``)??[],a=i.at(-1);return!a||i.every(([,e])=>e===null)?[]:[{part:r,points:a[1]===null||a[0]>=n?i:[...i,[n,a[1]]]}]})}var J=6e4,tn=60*J,Y=24*tn,nn=[...[1,2,5,10,15,30].map(e=>e*J),...[1,2,3,6,12].map(e=>e*tn),...[1,2,7,14,28,91,182,364].map(e=>e*Y)];function rn(e,t,n=0,r=6){let i=Math.max(t-e,J),a=nn.find(e=>i/e<=r)??364*Y*Math.ceil(i/(364*Y*r)),o=Math.ceil((e+n)/a)*a-n,s=[];for(let t=o;t<=e+i;t+=a)s.push(t);return{from:e,to:e+i,ticks:s,isDays:a>=Y}}function an(e,t){let n=new Intl.DateTimeFormat(`en-US`,{...t===void 0?{}:{timeZone:t},hourCycle:`h23`,year:`numeric`,month:`numeric`,day:`numeric`,hour:`numeric`,minute:`numeric`}).formatToParts(e),r=e=>Number(n.find(t=>t.type===e)?.value);return Date.UTC(r(`year`),r(`month`)-1,r(`day`),r(`hour`),r(`minute`))-Math.floor(e/J)*J}var X=1e3,Z=200,on={ArrowLeft:-.01,ArrowRight:.01,PageDown:-.1,PageUp:.1},Q=class extends c{constructor(...e){super(...e),this.lines=[],this.stretches=[],this.label=``,this._at=void 0}static{this.styles=[r,He,x`
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
    `]}render(){let{from:e,lines:t,to:n}=this._span(),r=Ue(un(t.filter(({isRight:e})=>!e))),i=t.filter(({isRight:e})=>e),a=i.length?Ue(un(i),Math.max(1,r.ticks.length-1)):void 0,o=rn(e,n,an(e,this.i18n.formats.timeZone)),s=e=>(e-o.from)/(o.to-o.from)*X;return h`
      <ul class="legend">
        ${t.map(({isDashed:e,name:t,tone:n})=>h`<li><span class=${`swatch tone-${n}${e?` dashed`:``}`}></span>${t}</li>`)}
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
          aria-valuetext=${this._words(o.from,o.to)}
          @pointermove=${this._point}
          @pointerdown=${this._point}
          @pointerleave=${this._leave}
          @blur=${this._leave}
          @keydown=${this._step}
        >
          <svg viewBox=${`0 0 ${X} ${Z}`} preserveAspectRatio="none" aria-hidden="true">
            ${this.stretches.map(e=>sn(e,s))}
            ${r.ticks.map(e=>cn(r,e))}
            ${t.map(e=>ln(e,s,e.isRight&&a?a:r))}
            ${this._at===void 0?g:d`<line class="cursor" x1=${this._at*X} x2=${this._at*X} y1="0" y2=${Z}></line>`}
          </svg>
          ${this._tip(o.from,o.to)}
        </div>
        ${a?this._axis(a,i[0],`right`):h`<div></div>`}
        <div class="times" aria-hidden="true">
          ${o.ticks.map(e=>h`<span class="tick" style=${y({left:`${s(e)/10}%`})}
                >${o.isDays?this.i18n.formats.shortDay(e):this.i18n.formats.time(e)}</span
              >`)}
        </div>
      </div>
    `}_span(){let e=this.lines.flatMap(({points:e})=>[e[0]?.[0],e.at(-1)?.[0]]).filter(e=>e!==void 0);return{from:this.from??Math.min(...e),to:this.to??Math.max(...e),lines:this.lines.map(e=>({...e,points:Kt(e.points)}))}}_axis(e,t,n=``){let r=e.ticks.map(e=>[e,t?.tell(e)??``]);return h`<div class=${`axis ${n}`} aria-hidden="true">
      ${r.map(([t,n])=>h`<span class="tick at" style=${y({bottom:`${N(e,t)}%`})}
            >${n}</span
          >`)}
      <div class="spacer">${r.map(([,e])=>h`<div class="tick">${e}</div>`)}</div>
    </div>`}_valuesAt(e){return this.lines.map(t=>{let n=Yt(t.points,e);return{line:t,text:n===null?`–`:t.tell(n)}})}_words(e,t){let n=e+(t-e)*(this._at??1),r=this._valuesAt(n).map(({line:e,text:t})=>`${e.name} ${t}`);return[this.i18n.formats.dayTime(n),...this._stretchesAt(n),...r].join(`, `)}_stretchesAt(e){return this.stretches.filter(({from:t,to:n})=>t<=e&&e<=n).map(({name:e})=>e)}_tip(e,t){if(this._at===void 0)return g;let n=e+(t-e)*this._at,r=this._at*100,i=r>50?{right:`calc(${100-r}% + 8px)`}:{left:`calc(${r}% + 8px)`};return h`<div class="tip" aria-hidden="true" style=${y(i)}>
      <b>${[this.i18n.formats.dayTime(n),...this._stretchesAt(n)].join(` · `)}</b>
      <ul>
        ${this._valuesAt(n).map(({line:e,text:t})=>h`<li>
              <span class=${`swatch tone-${e.tone}`}></span><span>${e.name}</span><span>${t}</span>
            </li>`)}
      </ul>
    </div>`}_point(e){let{left:t,width:n}=e.currentTarget.getBoundingClientRect();n>0&&(this._at=dn((e.clientX-t)/n))}_leave(){this._at=void 0}_step(e){let{key:t}=e,n=t===`Home`?0:t===`End`?1:void 0,r=on[t];(n!==void 0||r!==void 0)&&(e.preventDefault(),this._at=n??dn((this._at??1)+(r??0)))}};u([m({attribute:!1})],Q.prototype,`lines`,void 0),u([m({attribute:!1})],Q.prototype,`stretches`,void 0),u([m({attribute:!1})],Q.prototype,`from`,void 0),u([m({attribute:!1})],Q.prototype,`to`,void 0),u([m()],Q.prototype,`label`,void 0),u([f()],Q.prototype,`_at`,void 0),Q=u([s(`printernizer-time-chart`)],Q);function sn({from:e,to:t},n){return d`<rect x=${n(e)} y="0" width=${Math.max(1,n(t)-n(e))} height=${Z}></rect>`}function cn(e,t){let n=Z-N(e,t)/100*Z;return d`<line class=${t===0?`zero`:``} x1="0" x2=${X} y1=${n} y2=${n}></line>`}function ln(e,t,n){let r=e=>Z-N(n,e)/100*Z,i=`tone-${e.tone}${e.isDashed?` dashed`:``}`;return d`<path class=${i} d=${Jt(e.points,t,r,e.isStep)}></path>`}function un(e){return e.flatMap(({points:e})=>e.flatMap(([,e])=>e===null?[]:[e]))}function dn(e){return Math.min(1,Math.max(0,e))}var fn=3,pn=6e4,$=class extends c{constructor(...e){super(...e),this.entities={},this.name=``,this.stretches=[],this.bare=!1,this._past=new t(this,new re),this._now=l.now,this._asked=``}static{this.styles=[r]}connectedCallback(){super.connectedCallback(),this._timer=setInterval(()=>{!document.hidden&&this.to===void 0&&this._load()},pn)}disconnectedCallback(){super.disconnectedCallback(),clearInterval(this._timer)}willUpdate(){let e=[this.from,this.to,...Object.values(this.entities)].join();e!==this._asked&&(this._asked=e,this._load(!0))}render(){let{error:e,isLoading:t,value:n}=this._past.state,{from:r,to:i}=this._span,a=n?en(this.entities,n.points,i):void 0;return this.bare&&(this._isUnasked||a?.length===0)?h`<p class="muted">${this.text(`temperature.none_then`)}</p>`:h`<printernizer-chart
      .heading=${this.text(`temperature.label`)}
      .detail=${this._detail(n)}
      .table=${a?this._table(a):void 0}
      .emptyText=${this.text(`temperature.none`)}
      .fileName=${this.text(`temperature.file`)}
      .error=${e}
      ?bare=${this.bare}
      ?stale=${t&&n!==void 0}
      @retry-wanted=${()=>{this._load()}}
    >
      ${a?.length?h`<printernizer-time-chart
              .lines=${a.map(e=>this._line(e))}
              .stretches=${this.stretches}
              .from=${r}
              .to=${i}
              .label=${this.text(`temperature.of`,{name:this.name})}
            ></printernizer-time-chart>`:g}
    </printernizer-chart>`}get _span(){let e=this.to??this._now;return{from:this.from??e-fn*36e5,to:e}}get _isUnasked(){return Object.keys(this.entities).length===0}_detail(e){let t=this.from===void 0?[this.text(`temperature.last_hours`,{hours:fn})]:[];return e?.isCoarse&&t.push(this.text(`temperature.coarse`)),t.join(` `)}_line({part:e,points:t}){return{name:this._partName(e),tone:Ve(Zt.indexOf(e)),points:Kt(t),tell:e=>this.i18n.formats.celsius(e)}}_partName(e){return this.text(`temperature.${e}`)}_table(e){let{formats:t}=this.i18n,n=e.flatMap(({part:e,points:t})=>t.map(([t,n])=>({time:t,part:e,value:n})));return n.sort((e,t)=>e.time-t.time),{heads:[this.text(`temperature.when`),this.text(`temperature.part`),`°C`],rows:n.map(({part:e,time:n,value:r})=>[{text:t.dayTime(n),raw:new Date(n).toISOString()},this._partName(e),{text:r===null?`–`:t.number(r,1),raw:r}])}}_load(e=!1){if(this._now=l.now,this._isUnasked)return;let{from:t,to:n}=this._span;this._past.store.load(()=>$t(this.api,Object.values(this.entities),t,n),{forget:e})}};u([m({attribute:!1})],$.prototype,`api`,void 0),u([m({attribute:!1})],$.prototype,`entities`,void 0),u([m()],$.prototype,`name`,void 0),u([m({attribute:!1})],$.prototype,`from`,void 0),u([m({attribute:!1})],$.prototype,`to`,void 0),u([m({attribute:!1})],$.prototype,`stretches`,void 0),u([m({type:Boolean})],$.prototype,`bare`,void 0),u([f()],$.prototype,`_now`,void 0),$=u([s(`printernizer-temperature-history`)],$);export{De as A,Ge as C,He as D,Ue as E,Ee as F,Te as I,xe as L,Oe as M,je as N,Ve as O,Ae as P,I as S,N as T,$e as _,V as a,Je as b,_t as c,st as d,ct as f,tt as g,rt as h,wt as i,ke as j,Re as k,gt as l,lt as m,Wt as n,St as o,ot as p,zt as r,vt as s,Gt as t,dt as u,et as v,Ke as w,qe as x,Xe as y};