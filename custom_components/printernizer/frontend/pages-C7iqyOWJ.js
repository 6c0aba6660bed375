import{$t as e,D as t,E as n,Gt as r,Ht as i,It as a,Jt as o,Kt as s,Q as c,Qt as l,T as u,Ut as d,Wt as f,Xt as p,Z as ee,Zt as te,_ as ne,a as re,c as m,cn as h,dn as ie,et as ae,fn as g,hn as _,i as oe,l as se,ln as v,mn as y,n as ce,o as le,on as b,pn as x,qt as S,rn as ue,s as C,sn as w,u as T,un as E}from"./shared-CpJAXTHj.js";var de=20,fe=`printernizer_job_views`;function pe(e){let{ask:t,askHome:n,follow:r}=e;return{list:async({filter:e,order:n,span:r},{after:i,limit:a,skip:o})=>{let{jobs:s,next:c,total:l,total_is_least:u}=await t(`jobs/list`,{...me(e,r),sort:n.sort,is_descending:n.isDescending,limit:a,...i===null?{skip:o}:{after:i}});return{rows:s,total:l,isLeast:u,next:c}},facets:({filter:e,span:n})=>t(`jobs/facets`,me(e,n)),get:e=>t(`jobs/get`,{job_id:e}),energy:e=>t(`jobs/energy`,{job_id:e}),update:(e,n,r=``)=>t(`jobs/update`,{job_ids:[e],change:n,reason:r}),updateMany:async(n,r)=>{let i=e.language(),{jobs:a}=await t(`jobs/update_many`,{job_ids:n,change:r,language:i});return a},add:e=>t(`jobs/add`,{...e}),finalize:e=>t(`books/finalize`,{job_ids:e}),reverse:(e,n,r)=>t(`books/reverse`,{job_id:e,reason:n,replace:r}),subscribe:e=>r(`jobs/subscribe`,e),findCustomers:e=>t(`customers/list`,{text:e,limit:de}),findOrders:e=>t(`orders/list`,{text:e,limit:de}),exportFile:async(n,r,i)=>{let{url:a}=await t(`exports/create`,{format:n,content:r,...i});return e.url(a)},people:async()=>{let e=await n(`config/auth/list`);return new Map(e.map(({id:e,name:t})=>[e,t??``]))},savedViews:async()=>{let{value:e}=await n(`frontend/get_user_data`,{key:fe});return Array.isArray(e)?e.filter(he):[]},saveViews:async e=>{await n(`frontend/set_user_data`,{key:fe,value:e})}}}function me(e,t){let{isOpen:n,months:r,text:i,...a}=e,o=Object.entries({...a,periods:r}).filter(([,e])=>e.length>0);return{...Object.fromEntries(o),...i?{text:i}:{},...n?{is_open:!0}:{},...t}}function he(e){if(typeof e!=`object`||!e)return!1;let{name:t,query:n}=e;return typeof t==`string`&&typeof n==`string`}var ge=200,_e=15;function ve({ask:e}){let t=({printers:e,span:t})=>({...t,printers:e});return{overview:n=>e(`reports/overview`,t(n)),costs:(t,n)=>e(`reports/costs`,{by:t,...n}),failures:t=>e(`reports/failures`,{...t}),estimates:n=>e(`reports/estimates`,t(n)),utilisation:n=>e(`reports/utilisation`,t(n)),files:n=>e(`reports/files`,{...t(n),limit:_e}),energy:n=>e(`reports/energy`,t(n)),stock:()=>e(`materials/filaments`,{limit:ge})}}var D=class extends a{constructor(...e){super(...e),this.heading=``,this.sheet=!1,this._hasActions=!1}static{this.styles=[d,y`
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
    `]}async show(){await this.updateComplete,this._dialog.open||this._dialog.showModal()}close(){this._dialog.close()}render(){return g`<dialog aria-labelledby="heading" @close=${this._closed} @click=${this._clicked}>
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
    </dialog>`}_slotted(e){this._hasActions=e.target.assignedElements().length>0}_clicked(e){e.composedPath()[0]===this._dialog&&this.close()}_closed(){C(this,`closed`)}};i([h()],D.prototype,`heading`,void 0),i([h({type:Boolean,reflect:!0})],D.prototype,`sheet`,void 0),i([w()],D.prototype,`_hasActions`,void 0),i([b(`dialog`)],D.prototype,`_dialog`,void 0),D=i([o(`printernizer-dialog`)],D);async function O(e,t){e.renderRoot.append(t),await new Promise(e=>{t.addEventListener(`closed`,()=>{e()},{once:!0})}),t.remove()}var k=class extends a{constructor(...e){super(...e),this.candidates=[],this.chosen=``}static{this.styles=[d,y`
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
    `]}render(){return g`<div role="radiogroup" aria-label=${this.text(`print.printer`)}>
      ${this.candidates.map(e=>this._candidate(e))}
    </div>`}_candidate(e){let{entryId:t,model:n,name:r,state:i}=e,a=i===`able`,o=this._reason(e),s=n!==``&&!r.toLowerCase().includes(n.toLowerCase());return g`<label class=${p({unable:!a})}>
      <input
        type="radio"
        name="printer"
        .value=${t}
        .checked=${t===this.chosen}
        ?disabled=${!a}
        @change=${()=>{C(this,`printer-chosen`,{entryId:t})}}
      />
      <span class="name ellipsis"
        >${r}${s?g`<span class="muted"> · ${n}</span>`:E}</span
      >
      ${o?g`<span class="reason">${o}</span>`:E}
    </label>`}_reason({reasons:e,state:t}){switch(t){case`able`:return``;case`checking`:return this.text(`print.checking`);case`offline`:return this.text(`status.unreachable`);case`unable`:case`failed`:return e.join(` `)||this.text(`print.not_checked`)}}};i([h({attribute:!1})],k.prototype,`candidates`,void 0),i([h()],k.prototype,`chosen`,void 0),k=i([o(`printernizer-printer-choice`)],k);var A=class extends v{constructor(...e){super(...e),this.checked=!1,this.disabled=!1,this.label=``,this.detail=``}static{this.shadowRootOptions={...v.shadowRootOptions,delegatesFocus:!0}}static{this.styles=[d,y`
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
    `]}render(){return g`<label>
      <span class="words"
        >${this.label}${this.detail?g`<span class="detail">${this.detail}</span>`:E}</span
      >
      <input
        type="checkbox"
        role="switch"
        .checked=${this.checked}
        ?disabled=${this.disabled}
        @change=${this._changed}
      />
    </label>`}_changed(){C(this,`switched`,{isOn:this._input.checked})}};i([h({type:Boolean})],A.prototype,`checked`,void 0),i([h({type:Boolean})],A.prototype,`disabled`,void 0),i([h()],A.prototype,`label`,void 0),i([h()],A.prototype,`detail`,void 0),i([b(`input`)],A.prototype,`_input`,void 0),A=i([o(`printernizer-switch`)],A);var ye={folder:`mdi:folder`,model:`mdi:cube-outline`,print:`mdi:printer-3d-nozzle-outline`,timelapse:`mdi:movie-open-outline`,image:`mdi:image-outline`,photo:`mdi:camera-outline`,log:`mdi:text-box-outline`,firmware:`mdi:chip`,other:`mdi:file-outline`};function be(e){return e.is_sliced||e.kind===`print`}function xe(e,{formats:t,texts:n}){let r=[];return e.grams===null?e.grams_estimated!==null&&r.push(n.text(`file.about`,{amount:t.grams(e.grams_estimated)})):r.push(t.grams(e.grams)),e.seconds===null?e.dimensions&&r.push(j(e.dimensions,{formats:t})):r.push(t.duration(e.seconds)),r.join(` · `)}function j(e,{formats:t}){return e.map((n,r)=>r===e.length-1?t.measure(n,`mm`):t.number(Number(n),1)).join(`\xA0× `)}function Se({done:e,size:t}){return t===null||t===0?null:Math.min(100,100*e/t)}function Ce(e,t,n){let r=URL.createObjectURL(new Blob([t],{type:`${n};charset=utf-8`})),i=document.createElement(`a`);i.href=r,i.download=e,i.click(),setTimeout(()=>{URL.revokeObjectURL(r)},1e4)}var M=class extends a{constructor(...e){super(...e),this.heading=``,this._words=``}willUpdate(e){e.has(`error`)&&this.error!==void 0&&this.api&&this.api.errorText(this.error).then(e=>{this._words=e??this.text(`error.unknown`)})}render(){return this.error===void 0?E:g`<printernizer-notice
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
    </printernizer-notice>`}_retry(){C(this,`retry-wanted`)}};i([h()],M.prototype,`heading`,void 0),i([h({attribute:!1})],M.prototype,`error`,void 0),i([_({context:ue}),h({attribute:!1})],M.prototype,`api`,void 0),i([w()],M.prototype,`_words`,void 0),M=i([o(`printernizer-failure`)],M);var N=class extends v{constructor(...e){super(...e),this.icon=``,this.text=``,this.count=``,this.selected=!1}static{this.shadowRootOptions={...v.shadowRootOptions,delegatesFocus:!0}}static{this.styles=[d,y`
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
    `]}render(){let e=this.popup!==void 0;return g`<button
      type="button"
      aria-pressed=${e?E:String(this.selected)}
      aria-haspopup=${e?`dialog`:E}
      aria-expanded=${e?String(this.popup):E}
    >
      ${this.icon?g`<ha-icon .icon=${this.icon}></ha-icon>`:E}
      <span class="ellipsis">${this.text}</span>
      ${this.count?g`<span class="count">${this.count}</span>`:E}
      ${e?g`<ha-icon icon="mdi:menu-down"></ha-icon>`:E}
    </button>`}};i([h()],N.prototype,`icon`,void 0),i([h()],N.prototype,`text`,void 0),i([h()],N.prototype,`count`,void 0),i([h({type:Boolean,reflect:!0})],N.prototype,`selected`,void 0),i([h({attribute:!1})],N.prototype,`popup`,void 0),N=i([o(`printernizer-chip`)],N);var we=8,P=class extends a{constructor(...e){super(...e),this.icon=``,this.label=``,this.options=[],this.uncounted=!1,this.chosen=[],this._isOpen=!1,this._search=``}static{this.styles=[d,f,y`
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
    `]}render(){let e=this._options();return e.length===0?E:g`
      <printernizer-chip
        .icon=${this.icon}
        .text=${this._summary(e)}
        .popup=${this._isOpen}
        ?selected=${this.chosen.length>0}
        @click=${this._open}
      ></printernizer-chip>
      <div popover role="dialog" aria-label=${this.label} @toggle=${this._toggled}>
        ${e.length>we?g`<input
                type="search"
                .value=${this._search}
                placeholder=${this.text(`filter.find`)}
                aria-label=${this.text(`filter.find`)}
                @input=${this._find}
              />`:E}
        ${e.filter(({label:e})=>e.toLowerCase().includes(this._search.toLowerCase())).map(e=>this._option(e))}
      </div>
    `}_option({value:e,label:t,count:n}){return g`<label>
      <input
        type="checkbox"
        .checked=${this.chosen.includes(e)}
        @change=${()=>{this._flip(e)}}
      />
      <span class="name">${t}</span>${this.uncounted?E:g`<span class="count">${this.i18n.formats.number(n)}</span>`}
    </label>`}_options(){let e=this.chosen.filter(e=>!this.options.some(t=>t.value===e));return[...this.options,...e.map(e=>({value:e,label:e,count:0}))]}_summary(e){let[t]=this.chosen;if(t===void 0)return this.label;let n=e.find(({value:e})=>e===t)?.label??t;return this.chosen.length===1?n:`${n} +${this.chosen.length-1}`}_open(){this._isOpen||(this._search=``,this._popup.showPopover(),re(this._popup,this,`start`),this._popup.querySelector(`input`)?.focus())}_toggled(e){let t=e.newState===`open`;setTimeout(()=>{this._isOpen=t})}_find(e){this._search=e.target.value}_flip(e){let t=this.chosen.includes(e)?this.chosen.filter(t=>t!==e):[...this.chosen,e];C(this,`facet-changed`,{chosen:t})}};i([h()],P.prototype,`icon`,void 0),i([h()],P.prototype,`label`,void 0),i([h({attribute:!1})],P.prototype,`options`,void 0),i([h({type:Boolean})],P.prototype,`uncounted`,void 0),i([h({attribute:!1})],P.prototype,`chosen`,void 0),i([w()],P.prototype,`_isOpen`,void 0),i([w()],P.prototype,`_search`,void 0),i([b(`[popover]`)],P.prototype,`_popup`,void 0),P=i([o(`printernizer-facet-filter`)],P);var F=class extends v{constructor(...e){super(...e),this.entries=[],this.value=``,this.label=``,this.narrow=!1}static{this.styles=[d,y`
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
    `]}render(){return g`<nav aria-label=${this.label}>
      ${this.entries.map(({href:e,icon:t,text:n,value:r})=>g`<a href=${e} aria-current=${r===this.value?`page`:`false`}>
            <ha-icon .icon=${t}></ha-icon><span>${n}</span>
          </a>`)}
    </nav>`}updated(){if(!this.narrow)return;let{_here:e,_nav:t}=this;e&&(t.scrollLeft=e.offsetLeft-t.offsetLeft-32)}};i([h({attribute:!1})],F.prototype,`entries`,void 0),i([h()],F.prototype,`value`,void 0),i([h()],F.prototype,`label`,void 0),i([h({type:Boolean,reflect:!0})],F.prototype,`narrow`,void 0),i([b(`nav`)],F.prototype,`_nav`,void 0),i([b(`[aria-current=page]`)],F.prototype,`_here`,void 0),F=i([o(`printernizer-rail`)],F);var I=class extends a{constructor(...e){super(...e),this.questions=[],this.values={},this.disabled=!1}static{this.styles=[d,f,y`
      :host {
        display: flex;
        flex-direction: column;
        gap: 12px;
      }
      label {
        display: block;
        margin-bottom: 4px;
        font-size: 12px;
        color: var(--pz-muted);
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
    `]}render(){return this.questions.map(e=>this._question(e))}_question(e){let{hint:t=``,key:n,label:r}=e,i=this.values[n];return e.kind===`switch`?g`<printernizer-switch
        .label=${r}
        .detail=${t}
        .checked=${i===!0}
        ?disabled=${this.disabled}
        @switched=${e=>{this._answer(n,e.detail.isOn)}}
      ></printernizer-switch>`:g`<div>
      <label for=${n}>${r}</label>
      ${this._field(e,i)}
      ${t?g`<p class="hint" id=${`${n}-hint`}>${t}</p>`:E}
    </div>`}_field(e,t){let{key:n}=e,r=e.hint?`${n}-hint`:E;switch(e.kind){case`choice`:return g`<select
          id=${n}
          ?disabled=${this.disabled}
          aria-describedby=${r}
          @change=${e=>{this._answer(n,e.target.value)}}
        >
          ${e.options.map(([e,n])=>g`<option value=${e} ?selected=${e===t}>${n}</option>`)}
        </select>`;case`lines`:return g`<textarea
          id=${n}
          rows=${Math.min(e.most,4)}
          maxlength=${e.longest*e.most}
          ?disabled=${this.disabled}
          aria-describedby=${r}
          .value=${t?.join(`
`)??``}
          @change=${t=>{this._lines(e,t)}}
        ></textarea>`;case`note`:return g`<textarea
          id=${n}
          rows="3"
          maxlength=${e.longest}
          ?disabled=${this.disabled}
          aria-describedby=${r}
          .value=${typeof t==`string`?t:``}
          @change=${e=>{this._answer(n,e.target.value.trim())}}
        ></textarea>`;case`date`:return g`<input
          id=${n}
          type="date"
          ?required=${!e.isOptional}
          ?disabled=${this.disabled}
          aria-describedby=${r}
          .value=${typeof t==`string`?t:``}
          @change=${t=>{this._day(e.isOptional??!1,n,t)}}
        />`;case`text`:return g`<input
          id=${n}
          type="text"
          maxlength=${e.longest}
          placeholder=${e.placeholder??``}
          autocomplete="off"
          ?disabled=${this.disabled}
          aria-describedby=${r}
          .value=${typeof t==`string`?t:``}
          @change=${e=>{this._answer(n,e.target.value.trim())}}
        />`;case`number`:case`amount`:return this._number(e,t,r)}}_number(e,t,n){let{key:r,unit:i=``}=e,a=e.kind===`number`;return g`<div class="unit">
      <input
        id=${r}
        type="number"
        inputmode=${a?`numeric`:`decimal`}
        min=${a?e.least:0}
        max=${a?e.most:E}
        step=${a?1:`any`}
        ?disabled=${this.disabled}
        aria-describedby=${n}
        .value=${typeof t==`number`||typeof t==`string`?String(t):``}
        @change=${t=>{this._figure(e,t)}}
      />${i?g`<span class="muted">${i}</span>`:E}
    </div>`}_figure(e,t){let n=t.target,r=n.value.trim();r===``&&n.checkValidity()&&e.isOptional?this._answer(e.key,null):r===``||!n.checkValidity()?n.reportValidity():this._answer(e.key,e.kind===`number`?Number(r):r)}_day(e,t,n){let{value:r}=n.target;(r||e)&&this._answer(t,r||null)}_lines(e,t){let n=t.target.value.split(`
`).map(t=>t.trim().slice(0,e.longest)).filter(Boolean);this._answer(e.key,n.slice(0,e.most))}_answer(e,t){C(this,`answered`,{key:e,value:t})}};i([h({attribute:!1})],I.prototype,`questions`,void 0),i([h({attribute:!1})],I.prototype,`values`,void 0),i([h({type:Boolean})],I.prototype,`disabled`,void 0),I=i([o(`printernizer-settings-form`)],I);var L=class extends a{async attempt(e){try{return await e()}catch(e){m(this,await se(this.api,this.i18n.texts,e));return}}async save(e){await this.attempt(async()=>(await e(),!0))&&m(this,this.text(`settings.saved`))}};i([_({context:ue}),h({attribute:!1})],L.prototype,`api`,void 0);var Te=class extends L{confirm(e,t,n,r){return le(this,{title:e,text:t,confirm:n,cancel:this.text(`dialog.cancel`),...r===void 0?{}:{understood:r}})}openFile(e,t){let n=document.createElement(`a`);n.href=this.connection.url(e),t?n.download=``:n.target=`_blank`,n.rel=`noopener`,n.click()}day(e){return e===null?``:this.i18n.formats.date(e.length===10?`${e}T12:00:00Z`:e)}};i([_({context:e}),h({attribute:!1})],Te.prototype,`connection`,void 0);var Ee=y`
  :host {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(420px, 100%), 1fr));
    align-items: start;
    gap: 12px;
  }
  .column {
    display: flex;
    flex-direction: column;
    gap: 12px;
    min-width: 0;
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
`,R=class extends a{constructor(...e){super(...e),this.period=``,this._isOpen=!1}static{this.styles=[d,f,y`
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
    `]}render(){let e=c(this.period,u.now,this.i18n.formats.timeZone),t=De(this.period,this.i18n);return g`
      <printernizer-chip
        icon="mdi:calendar-range"
        .text=${t??this.text(`period.label`)}
        .popup=${this._isOpen}
        ?selected=${t!==void 0}
        @click=${this._open}
      ></printernizer-chip>
      <div popover role="dialog" aria-label=${this.text(`period.label`)} @toggle=${this._toggled}>
        <div class="named">
          ${[``,...ee].map(e=>g`<button
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
            <input type="date" name="from" .value=${e?.first??``} @change=${this._picked} />
          </label>
          <label>
            ${this.text(`period.to`)}
            <input type="date" name="to" .value=${e?.last??``} @change=${this._picked} />
          </label>
        </div>
      </div>
    `}_picked(){let[e,t]=[this._from.value,this._to.value];e&&t&&e<=t&&this._tell(`${e}..${t}`)}_tell(e){C(this,`period-changed`,{period:e})}_open(){this._isOpen||(this._popup.showPopover(),re(this._popup,this,`start`),this._popup.querySelector(`button`)?.focus())}_toggled(e){let t=e.newState===`open`;setTimeout(()=>{this._isOpen=t})}};i([h()],R.prototype,`period`,void 0),i([w()],R.prototype,`_isOpen`,void 0),i([b(`[popover]`)],R.prototype,`_popup`,void 0),i([b(`[name=from]`)],R.prototype,`_from`,void 0),i([b(`[name=to]`)],R.prototype,`_to`,void 0),R=i([o(`printernizer-period-choice`)],R);function De(e,{formats:t,texts:n}){if(ae(e))return n.text(`period.${e}`);let r=c(e,u.now,t.timeZone);if(!r)return;let[i,a]=[r.first,r.last].map(e=>t.date(`${e}T12:00:00Z`));return i===a?i:n.text(`period.span`,{from:i??``,to:a??``})}function z({ask:e,askHome:t}){return{state:()=>e(`books/state`),verify:()=>e(`books/verify`),version:async()=>{let{version:e}=await t(`manifest/get`,{integration:`printernizer`});return e??``}}}var B=class extends a{constructor(...e){super(...e),this._chains=new t(this,new ne),this._verify=async()=>{await this._chains.store.load(()=>this._api.verify()),C(this,`chain-checked`)}}static{this.styles=[d,s,S,y`
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
    `]}firstUpdated(){this._api=z(this.connection)}render(){let{error:e,isLoading:t,value:n}=this._chains.state;return g`<section class="card">
      <h2>${this.text(`system.log`)}</h2>
      <p class="muted">${this.text(`system.log_text`)}</p>
      <div role="status">${n?.sites.map(e=>this._chain(e))??E}</div>
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
    </section>`}_chain(e){let{formats:t}=this.i18n,n=t.number(e.seq),r=e.is_whole?this.text(`system.whole`,{count:n}):this.text(`system.broken`,{line:t.number(e.broken_at??0)}),i=e.problem===null?``:` ${this.text(`chain.problem.${e.problem}`)}`;return g`<p class=${`told tone-${e.is_whole?`success`:`error`}`}>
      <ha-icon .icon=${e.is_whole?`mdi:check-circle`:`mdi:alert-octagon`}></ha-icon>
      <span>${e.site?`${e.site}: `:``}${r}${i}</span>
    </p>`}};i([_({context:e}),h({attribute:!1})],B.prototype,`connection`,void 0),B=i([o(`printernizer-chain-check`)],B);var Oe=2,ke=30,Ae=class extends n{constructor(e,t){super({rows:void 0,isStale:!1,error:void 0}),this._ask=e,this._idOf=t,this._round=0,this._pages=/* @__PURE__ */ new Map,this._total=0,this._isLeast=!1,this._asked=/* @__PURE__ */ new Map,this._first=0,this._last=0}show(e){let t=JSON.stringify(e);t!==this._key&&(this._key=t,this._question=e,this._first=this._last=0,this.replace({...this.state,isStale:this.state.rows!==void 0}),this._begin())}refresh(){this._begin()}want(e,t){this._first=Math.floor(e/100),this._last=Math.max(this._first,Math.floor((t-1)/100)),this._pump()}retry(){this._begin()}patch(e,t){let n=new Set(e);for(let[e,r]of this._pages){if(!r.rows.some(e=>n.has(this._idOf(e))))continue;let i=r.rows.map(e=>n.has(this._idOf(e))?t(e):e);this._pages.set(e,{...r,rows:i})}this.state.rows&&this._tell({})}_begin(){this._round+=1,this.state.error!==void 0&&this.replace({...this.state,error:void 0}),this._pump()}_pump(){if(this._question!==void 0&&this.state.error===void 0)for(let e=this._first;e<=this._last;e+=1){if(this._running>=Oe||!this._isAnswered&&this._running>0)return;if(this._pages.get(e)?.round!==this._round&&this._asked.get(e)!==this._round){if(this._isAnswered&&!this._isLeast&&e>0&&e*100>=this._total)return;this._load(e,this._question)}}}get _isAnswered(){return this.state.rows!==void 0&&!this.state.isStale}get _running(){return[...this._asked.values()].filter(e=>e===this._round).length}async _load(e,t){let n=this._round;this._asked.set(e,n);let r=this._pages.get(e-1),i=r?.round===n?r.next:null,a=i===null?e*100:0;try{let r=await this._ask(t,{skip:a,after:i,limit:100});n===this._round&&this._take(e,r)}catch(t){n===this._round&&(this._forget(e,n),this.replace({...this.state,error:t}))}this._forget(e,n),n===this._round&&this._pump()}_forget(e,t){this._asked.get(e)===t&&this._asked.delete(e)}_take(e,{rows:t,total:n,isLeast:r,next:i}){this._isAnswered||this._pages.clear();let a=e*100+t.length,o=i===null&&(t.length>0||e===0),s=t.length===0&&e>0;this._isLeast=r&&!o&&!s,this._total=o?a:s?Math.min(n,e*100):r?Math.max(n,a,this._isAnswered?this._total:0):n,this._pages.set(e,{rows:t,next:i,round:this._round}),this._drop(e),this._tell({isStale:!1,error:void 0})}_drop(e){let t=[...this._pages.keys()].sort((t,n)=>Math.abs(t-e)-Math.abs(n-e)).slice(ke);for(let e of t)this._pages.delete(e)}_tell(e){let t=new Map(this._pages),n={count:this._isLeast?this._total+100:this._total,known:this._total,isLeast:this._isLeast,at:e=>t.get(Math.floor(e/100))?.rows[e%100],loaded:()=>[...t].sort(([e],[t])=>e-t).flatMap(([,e])=>e.rows),indexOf:e=>{for(let[n,r]of t){let t=r.rows.findIndex(e);if(t>=0)return n*100+t}return-1}};this.replace({...this.state,...e,rows:n})}};function je(e){return{count:e.length,known:e.length,isLeast:!1,at:t=>e[t],loaded:()=>[...e],indexOf:t=>e.findIndex(t)}}var Me={finished:{icon:`mdi:check-circle`,tone:`success`},cancelled:{icon:`mdi:cancel`,tone:`muted`},failed:{icon:`mdi:close-circle`,tone:`error`},unknown:{icon:`mdi:help-circle-outline`,tone:`muted`}},Ne={icon:`mdi:printer-3d-nozzle`,tone:`printing`};function Pe(e){return e?Me[e]:Ne}var Fe={business:`mdi:briefcase-outline`,private:`mdi:home-outline`,unclassified:`mdi:help`},Ie={draft:`mdi:pencil-outline`,final:`mdi:check-decagram-outline`,reversed:`mdi:undo-variant`};function Le({file_name:e,name:t},n){return t||e||n}var Re={finished:x`<path d="M4.5 8.5 7 11l4.5-5.5" />`,failed:x`<path d="m5.5 5.5 5 5m0-5-5 5" />`,cancelled:x`<path d="M5 8h6" />`,unknown:x`<path d="M6 6.2a2 2 0 1 1 2.6 2.1c-.4.1-.6.4-.6.8m0 1.8v.2" />`,open:x`<path d="M6.5 5.2v5.6L11 8z" />`};function ze(e,t){let n=e?t.text(`result.${e}`):t.text(`status.printing`);return g`<span class=${`sign tone-${Pe(e).tone}`}>
    <svg viewBox="0 0 16 16" aria-hidden="true">
      <circle cx="8" cy="8" r="7" />
      ${Re[e??`open`]}
    </svg>
    <span class="ellipsis" title=${n}>${n}</span>
  </span>`}function V(e,t){let n,r,i=()=>{if(clearTimeout(n),!r)return;let{value:t}=r;r=void 0,e(t)};return Object.assign(e=>{r={value:e},clearTimeout(n),n=setTimeout(i,t)},{flush:i,cancel:()=>{clearTimeout(n),r=void 0}})}var Be=250,H=class extends a{constructor(...e){super(...e),this.value=``,this.label=``,this._tell=V(e=>{C(this,`search-changed`,{text:e})},Be)}static{this.styles=[d,f,y`
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
    `]}disconnectedCallback(){super.disconnectedCallback(),this._tell.cancel()}render(){return g`
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
      ${this.value?g`<printernizer-button
              variant="plain"
              icon="mdi:close"
              .label=${this.text(`filter.clear_search`)}
              @click=${this._clear}
            ></printernizer-button>`:E}
    `}_typed(){this._tell(this._input.value.trim())}_pressed(e){e.key===`Enter`&&this._tell.flush(),e.key===`Escape`&&this._input.value&&this._clear()}_clear(){this._input.value=``,this._input.focus(),this._tell(``),this._tell.flush()}};i([h()],H.prototype,`value`,void 0),i([h()],H.prototype,`label`,void 0),i([b(`input`)],H.prototype,`_input`,void 0),H=i([o(`printernizer-search-field`)],H);var U=class extends a{constructor(...e){super(...e),this.picking={title:``,choices:[]},this._hasFailed=!1,this._words=``}static{this.styles=[d,f,y`
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
    `]}firstUpdated(){this._dialog.show(),this._find()}render(){let{find:e,text:t,title:n}=this.picking;return g`<printernizer-dialog .heading=${n}>
      ${t?g`<p class="muted">${t}</p>`:E}
      ${e?g`<printernizer-search-field
              .label=${this.text(`filter.find`)}
              @search-changed=${this._search}
            ></printernizer-search-field>`:E}
      <ul aria-busy=${String(e!==void 0&&this._found===void 0)}>
        ${[...this.picking.choices,...this._found??[]].map(e=>this._choice(e))}
      </ul>
      ${this._nothing(e!==void 0)}
    </printernizer-dialog>`}_choice(e){return g`<li>
      <button
        type="button"
        @click=${()=>{this.answer=e,this._dialog.close()}}
      >
        ${e.icon?g`<ha-icon .icon=${e.icon}></ha-icon>`:E} ${e.text}
        ${e.note?g`<span class="note">${e.note}</span>`:E}
      </button>
    </li>`}_nothing(e){return e?this._hasFailed?g`<p class="muted" role="alert">${this.text(`error.unknown`)}</p>`:this._found?.length===0?g`<p class="muted">${this.text(`pick.nothing`)}</p>`:E:E}_search(e){this._words=e.detail.text,this._find()}async _find(){let{find:e}=this.picking;if(!e)return;let t=this._words;try{let n=await e(t);if(t!==this._words)return;this._found=n,this._hasFailed=!1}catch{this._hasFailed=!0}}};i([h({attribute:!1})],U.prototype,`picking`,void 0),i([w()],U.prototype,`_found`,void 0),i([w()],U.prototype,`_hasFailed`,void 0),i([b(`printernizer-dialog`)],U.prototype,`_dialog`,void 0),U=i([o(`printernizer-pick-dialog`)],U);async function Ve(e,t){let n=document.createElement(`printernizer-pick-dialog`);return n.picking=t,await O(e,n),n.answer}var He={},Ue=te(class extends l{constructor(){super(...arguments),this.ot=He}render(e,t){return t()}update(e,[t,n]){if(Array.isArray(t)){if(Array.isArray(this.ot)&&this.ot.length===t.length&&t.every((e,t)=>e===this.ot[t]))return ie}else if(this.ot===t)return ie;return this.ot=Array.isArray(t)?Array.from(t):t,this.render(t,n)}}),We={ids:/* @__PURE__ */ new Set,isAll:!1};function W({ids:e,isAll:t},n){return e.has(n)!==t}function Ge({ids:e,isAll:t},n){return t?Math.max(0,n-e.size):e.size}var Ke=class extends n{constructor(){super(We)}set(e,t){let{isAll:n}=this.state,r=new Set(this.state.ids);for(let i of e)t===n?r.delete(i):r.add(i);this.replace({ids:r,isAll:n})}all(){this.replace({ids:/* @__PURE__ */ new Set,isAll:!0})}clear(){(this.state.isAll||this.state.ids.size)&&this.replace(We)}};function qe(e){let t;return(...n)=>{let r=t?.args.every((e,t)=>e===n[t])??!1;return t&&r||(t={args:n,result:e(...n)}),t.result}}var Je=6e6,Ye=class{constructor(e=Je){this._tallest=e,this._length=0,this._view=0,this._at=0,this._top=0}get height(){return Math.min(this._length,this._tallest)}get top(){return this._top}get shift(){return this._at-this._top}resize(e,t){(e!==this._length||t!==this._view)&&(this._length=e,this._view=t,this._top=this._isScaled?Math.min(this._top,Math.max(this._at,e-t)):this._at)}moved(e){let t=e-this._at;this._at=e;let n=this.height-this._view;this._top=!this._isScaled||e<=0?e:e>=n?this._length-this._view+e-n:Math.abs(t)>this._view?e*this._ratio:Xe(this._top+t,0,this._length-this._view)}aim(e){let t=this.height-this._view,n=e-(this._length-this._view),r=this._at+e-this._top,i=Math.abs(e-this._top)<=this._view&&r>0&&r<t;return this._at=!this._isScaled||e<=0?e:n>=0?t+n:i?r:e/this._ratio,this._top=e,this._at}settle(){let e=this._top>0&&this._top<this._length-this._view;return this._isScaled&&e&&(this._at=this._top/this._ratio),this._at}get _isScaled(){return this._length>this.height}get _ratio(){return(this._length-this._view)/(this.height-this._view)}};function Xe(e,t,n){return Math.min(n,Math.max(t,e))}function G(e){let t=[],n=e;for(;n;){let e=n instanceof Element?n.assignedSlot??n.parentNode:n.parentNode;n=e instanceof ShadowRoot?e.host:e,n instanceof Element&&/auto|scroll/.test(getComputedStyle(n).overflowY)&&t.push(n)}return t}function Ze(e,t){(G(e).find(({clientHeight:e,scrollHeight:t})=>t>e)??window).scrollBy({top:t,behavior:`instant`})}function Qe(e,t,n){return Math.max(1,Math.floor((e+n)/(t+n)))}function K({columns:e,count:t,gap:n,height:r},i){let a=r+n,o=Math.ceil(t/e),s=$e(Math.floor((i.above-i.height)/a),0,Math.max(0,o-1)),c=$e(Math.ceil((i.above+2*i.height)/a),Math.min(o,s+1),o);return{first:s*e,end:Math.min(t,c*e),before:s*a,after:(o-c)*a}}function $e(e,t,n){return Math.min(n,Math.max(t,e))}function et(e,t){let n=e;for(;tt(n)>t;){let[e]=n.filter(({hide:e})=>e!==void 0).sort((e,t)=>(t.hide??0)-(e.hide??0));if(!e)break;n=n.filter(t=>t!==e)}let r=n.map(({grow:e,width:t})=>e?`minmax(${t}px, ${e}fr)`:`${t}px`).join(` `);return{columns:n,template:r}}function tt(e){return e.reduce((e,{width:t})=>e+t+16,-16)}var nt=y`
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
`,rt=48,it=64,at=600,ot=140,st=44,ct=160,lt={count:12,known:0,isLeast:!1,at:()=>void 0,loaded:()=>[],indexOf:()=>-1},q=class extends a{constructor(...e){super(...e),this.columns=[],this.idOf=()=>``,this.nameOf=()=>``,this.sort=``,this.isDescending=!1,this.label=``,this.stale=!1,this._width=0,this._first=0,this._end=0,this._shift=0,this._active=0,this._fit=qe(et),this._scroll=new Ye,this._anchor=0,this._frame=0,this._scrollers=[],this._observer=new ResizeObserver(([e])=>{e&&(this._width=e.contentRect.width),this._measure()}),this._settleSoon=V(()=>{this._scrollTo(this._scroll.settle())},ct),this._scrolled=()=>{this._frame||=requestAnimationFrame(()=>{this._frame=0,this._measure(),this._settleSoon(void 0)})}}static{this.styles=[d,S,r,nt]}connectedCallback(){super.connectedCallback(),this._scrollers=[window,...G(this)];for(let e of this._scrollers)e.addEventListener(`scroll`,this._scrolled,{passive:!0}),e.addEventListener(`resize`,this._scrolled,{passive:!0});this._observer.observe(this)}disconnectedCallback(){super.disconnectedCallback();for(let e of this._scrollers)e.removeEventListener(`scroll`,this._scrolled),e.removeEventListener(`resize`,this._scrolled);this._observer.disconnect(),this._settleSoon.cancel(),cancelAnimationFrame(this._frame),this._frame=0}render(){let{columns:e,template:t}=this._layout,n=this._rows,r=n.count*this._rowHeight;this._scroll.resize(r,window.innerHeight);let i=Array.from({length:Math.max(0,this._end-this._first)},(e,t)=>this._first+t);return g`<div
      class=${p({table:!0,cards:this._isNarrow})}
      role="grid"
      tabindex="0"
      aria-label=${this.label}
      aria-rowcount=${this.rows?.isLeast?-1:n.count+1}
      aria-colcount=${e.length}
      aria-multiselectable=${String(this.selection!==void 0)}
      aria-busy=${String(this.stale||!this.rows)}
      aria-activedescendant=${n.count>0&&this._isDrawn(this._active)?`row-${this._active}`:E}
      style=${T({"--columns":this._isNarrow?this._cardColumns:t})}
      @keydown=${this._pressed}
    >
      ${this._head(e)}
      <div
        class=${p({body:!0,stale:this.stale})}
        role="rowgroup"
        style=${T({height:`${this._scroll.height}px`,"--row":`${this._rowHeight}px`})}
      >
        <div
          class="block"
          role="presentation"
          style=${T({top:`${this._shift+this._first*this._rowHeight}px`})}
        >
          ${ce(i,e=>e,t=>this._guarded(n.at(t),t,e))}
        </div>
      </div>
    </div>`}updated(e){[`rows`,`columns`,`_width`].some(t=>e.has(t))&&this._measure()}get _rows(){return this.rows??lt}get _isNarrow(){return this._width>0&&this._width<at}get _rowHeight(){return this._isNarrow?it:rt}get _cardColumns(){return this.selection?`24px minmax(0, 1fr)`:`minmax(0, 1fr)`}get _layout(){let e=this.selection?40:0,t=this._width>0?this._width-32-2-e:1/0,{columns:n,template:r}=this._fit(this.columns,t);return{columns:n,template:this.selection?`24px ${r}`:r}}_head(e){return this._isNarrow&&!this.selection?E:g`<div class="row head" role="row" aria-rowindex="1">
      ${this.selection?this._pickAll(this.selection):E}
      ${this._isNarrow?g`<div class="all" role="columnheader">${this.text(`table.pick_all`)}</div>`:e.map(e=>this._title(e))}
    </div>`}_title({fallsAtFirst:e,isNumeric:t,sort:n,title:r}){let i=p({cell:!0,number:t??!1});if(n===void 0)return g`<div class=${i} role="columnheader">${r}</div>`;let a=n===this.sort,o=this.isDescending?`descending`:`ascending`;return g`<div class=${i} role="columnheader" aria-sort=${a?o:`none`}>
      <button
        type="button"
        @click=${()=>{let t=a?!this.isDescending:e??!1;C(this,`sort-changed`,{sort:n,isDescending:t})}}
      >
        <span class="ellipsis">${r}</span>
        ${a?g`<ha-icon .icon=${this.isDescending?`mdi:arrow-down`:`mdi:arrow-up`}></ha-icon>`:E}
      </button>
    </div>`}_pickAll(e){let t=this._rows.loaded().map(e=>this.idOf(e)),n=t.filter(t=>W(e,t)).length;return g`<div role="columnheader" class="pick-head">
      <label class="pick">
        <input
          type="checkbox"
          aria-label=${this.text(`table.pick_all`)}
          .checked=${n>0&&n===t.length}
          .indeterminate=${n>0&&n<t.length}
          @change=${e=>{let n=e.target.checked;C(this,`rows-picked`,{ids:t,isWanted:n})}}
        />
      </label>
    </div>`}_guarded(e,t,n){let r=e!==void 0&&this.selection&&W(this.selection,this.idOf(e));return Ue([e,r,t===this._active,n,this._isNarrow,this.selection===void 0,this.i18n],()=>this._row(e,t,n,r??!1))}_row(e,t,n,r){return g`<div
      id=${`row-${t}`}
      class=${p({row:!0,active:t===this._active})}
      role="row"
      aria-rowindex=${t+2}
      aria-selected=${this.selection?String(r):E}
    >
      ${this.selection?this._pick(e,t,r):E}
      ${this._isNarrow?this._card(e):n.map(t=>this._cell(t,e))}
    </div>`}_pick(e,t,n){return g`<div role="gridcell">
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
    </div>`}_cell(e,t){let n=p({cell:!0,number:e.isNumeric??!1});return g`<div class=${n} role="gridcell">${this._content(e,t)}</div>`}_content(e,t){if(t===void 0)return g`<span class="bone"></span>`;let n=e.cell(t);return!e.isLink||!this.hrefOf?n:g`<a href=${this.hrefOf(t)} tabindex="-1" title=${this.nameOf(t)}>${n}</a>`}_card(e){let t=e=>this.columns.filter(({card:t})=>t===e),n=e===void 0?[]:t(`below`).map(t=>t.cell(e)),r=n=>e===void 0?E:t(n).map(t=>t.cell(e));return g`<div class="card" role="gridcell">
      <div class="line">
        <div>${t(`title`).map(t=>this._content(t,e))}</div>
        <div>${r(`aside`)}</div>
      </div>
      <div class="line second">
        <div>
          ${n.filter(e=>e!==E&&e!==``).map(e=>g`<span>${e}</span>`)}
        </div>
        <div>${r(`corner`)}</div>
      </div>
    </div>`}_pickTo(e,t,n){let r=n?Math.min(this._anchor,e):e,i=n?Math.max(this._anchor,e):e,a=[];for(let e=r;e<=i;e+=1){let t=this._rows.at(e);t!==void 0&&a.push(this.idOf(t))}this._anchor=this._active=e,C(this,`rows-picked`,{ids:a,isWanted:t})}_pressed(e){let t=e.composedPath()[0];if(t.closest(`.head`)||e.altKey||e.ctrlKey||e.metaKey)return;let n=Math.max(1,Math.floor((window.innerHeight-ot)/this._rowHeight)-2),r=this._rows.count-1,i={ArrowDown:this._active+1,ArrowUp:this._active-1,PageDown:this._active+n,PageUp:this._active-n,Home:0,End:r}[e.key];if(i!==void 0&&r>=0)e.preventDefault(),this._activate(Math.min(r,Math.max(0,i)),e.shiftKey);else if(e.key===`Enter`&&t===this._table)this.renderRoot.querySelector(`#row-${this._active} a`)?.click();else if(e.key===` `&&t===this._table){e.preventDefault();let t=this._rows.at(this._active);if(t===void 0||!this.selection)return;this._pickTo(this._active,!W(this.selection,this.idOf(t)),e.shiftKey)}}_activate(e,t){if(this._active=e,this._table?.focus({preventScroll:!0}),t&&this.selection){let t=this._anchor;this._pickTo(e,!0,!0),this._anchor=t}else this._anchor=e;this._reveal(e)}_reveal(e){let t=this.renderRoot.querySelector(`.head`),n=t?parseFloat(getComputedStyle(t).top)||0:st,r=e*this._rowHeight,i=r-n-st-8,a=r+this._rowHeight-window.innerHeight+ot;this._measure(),this._scroll.top>i?this._scrollTo(this._scroll.aim(i)):this._scroll.top<a&&this._scrollTo(this._scroll.aim(a))}_scrollTo(e){if(!this._body)return;let t=e+this._body.getBoundingClientRect().top;Math.abs(t)>=1&&Ze(this,t),this._measure()}_isDrawn(e){return e>=this._first&&e<this._end}_measure(){if(!this._body)return;let{count:e}=this._rows,t=window.innerHeight;this._scroll.resize(e*this._rowHeight,t),this._scroll.moved(-this._body.getBoundingClientRect().top);let n={count:e,columns:1,height:this._rowHeight,gap:0},r={above:this._scroll.top,height:t};this._shift=this._scroll.shift;let i=K(n,r),a=K(n,{above:r.above+t/6,height:t*2/3});this._first<=a.first&&this._end>=a.end&&this._end<=e&&this._end!==0||({first:this._first,end:this._end}=i),this.rows&&e>0&&C(this,`range-changed`,{first:i.first,end:i.end})}};i([h({attribute:!1})],q.prototype,`columns`,void 0),i([h({attribute:!1})],q.prototype,`rows`,void 0),i([h({attribute:!1})],q.prototype,`idOf`,void 0),i([h({attribute:!1})],q.prototype,`nameOf`,void 0),i([h({attribute:!1})],q.prototype,`hrefOf`,void 0),i([h({attribute:!1})],q.prototype,`selection`,void 0),i([h()],q.prototype,`sort`,void 0),i([h({attribute:!1})],q.prototype,`isDescending`,void 0),i([h()],q.prototype,`label`,void 0),i([h({type:Boolean})],q.prototype,`stale`,void 0),i([w()],q.prototype,`_width`,void 0),i([w()],q.prototype,`_first`,void 0),i([w()],q.prototype,`_end`,void 0),i([w()],q.prototype,`_shift`,void 0),i([w()],q.prototype,`_active`,void 0),i([b(`.table`)],q.prototype,`_table`,void 0),i([b(`.body`)],q.prototype,`_body`,void 0),q=i([o(`printernizer-data-table`)],q);var J=class extends a{constructor(...e){super(...e),this.words=``,this.label=``,this.facets=[],this.least=!1,this.narrowed=!1}static{this.styles=[d,f,y`
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
    `]}render(){return g`
      <div class="bar">
        <printernizer-search-field .value=${this.words} .label=${this.label}></printernizer-search-field>
        <slot></slot>
      </div>
      <div class="chips" role="group" aria-label=${this.text(`filter.label`)}>
        ${this.period===void 0?E:g`<printernizer-period-choice .period=${this.period}></printernizer-period-choice>`}
        ${this.facets.map(e=>e.isOpen?this._chips(e):this._facet(e))}
        <slot name="chips"></slot>
        ${this.narrowed?g`<printernizer-button
                variant="plain"
                icon="mdi:filter-off-outline"
                .text=${this.text(`filter.clear`)}
                @click=${this._clear}
              ></printernizer-button>`:E}
      </div>
    `}_chips(e){let{chosen:t,icons:n,options:r}=e;return r.filter(({count:e,value:n})=>e>0||t.includes(n)).map(({count:r,label:i,value:a})=>g`<printernizer-chip
            .icon=${n?.[a]??``}
            .text=${i}
            .count=${this._count(r)}
            ?selected=${t.includes(a)}
            @click=${()=>{this._tell(e,t.includes(a)?t.filter(e=>e!==a):[...t,a])}}
          ></printernizer-chip>`)}_facet(e){return g`<printernizer-facet-filter
      .icon=${e.icon}
      .label=${e.label}
      .options=${e.options}
      .chosen=${e.chosen}
      @facet-changed=${t=>{this._tell(e,t.detail.chosen)}}
    ></printernizer-facet-filter>`}_count(e){let t=this.i18n.formats.number(e);return this.least&&e>0?`${t}+`:t}_tell({key:e},t){C(this,`filter-changed`,{key:e,chosen:t})}_clear(){C(this,`filters-cleared`)}};i([h({attribute:!1})],J.prototype,`words`,void 0),i([h()],J.prototype,`label`,void 0),i([h({attribute:!1})],J.prototype,`facets`,void 0),i([h({attribute:!1})],J.prototype,`period`,void 0),i([h({type:Boolean})],J.prototype,`least`,void 0),i([h({type:Boolean})],J.prototype,`narrowed`,void 0),J=i([o(`printernizer-filter-bar`)],J);var Y=class extends a{static{this.styles=[d,y`
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
    `]}constructor(){super(),this.hint=``,this._isOver=!1,this._depth=0,this.addEventListener(`dragenter`,this._entered),this.addEventListener(`dragover`,this._moved),this.addEventListener(`dragleave`,this._left),this.addEventListener(`drop`,this._dropped)}choose(){this._input.click()}render(){return g`
      <slot></slot>
      <input type="file" multiple hidden @change=${this._chosen} />
      ${this._isOver?g`<div class="sign"><ha-icon icon="mdi:tray-arrow-down"></ha-icon>${this.hint}</div>`:E}
    `}_entered(e){X(e)&&(this._depth+=1,this._isOver=!0)}_moved(e){X(e)&&e.preventDefault()}_left(e){X(e)&&(--this._depth,this._isOver=this._depth>0)}_dropped(e){X(e)&&(e.preventDefault(),this._depth=0,this._isOver=!1,this._tell(e.dataTransfer?.files))}_chosen(){this._tell(this._input.files),this._input.value=``}_tell(e){e?.length&&C(this,`files-chosen`,{files:[...e]})}};i([h()],Y.prototype,`hint`,void 0),i([w()],Y.prototype,`_isOver`,void 0),i([b(`input`)],Y.prototype,`_input`,void 0),Y=i([o(`printernizer-drop-zone`)],Y);function X(e){return e.dataTransfer?.types.includes(`Files`)??!1}var Z=4,Q=class extends a{constructor(...e){super(...e),this.materials=[],this.colors=[]}static{this.styles=[d,y`
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
    `]}render(){let e=this.colors.filter(e=>e!==null),t=e.length-Z;return g`
      ${e.length?g`<span class="dots" title=${e.map(e=>`#${e}`).join(`, `)}>
              <span class="hidden">${this.counted(`file.colors`,e.length)}</span>
              ${e.slice(0,Z).map(e=>g`<span
                      class="dot"
                      style=${T({background:oe([e])})}
                    ></span>`)}
              ${t>0?g`<span class="more">+${t}</span>`:E}
            </span>`:E}
      <span class="ellipsis">${this.materials.join(`, `)}</span>
    `}};i([h({attribute:!1})],Q.prototype,`materials`,void 0),i([h({attribute:!1})],Q.prototype,`colors`,void 0),Q=i([o(`printernizer-materials`)],Q);var $=class extends a{constructor(...e){super(...e),this._problem=``,this._isSending=!1,this.isDone=!1}static{this.styles=[d,f,y`
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
    `]}firstUpdated(){this._dialog.show()}render(){let{confirm:e,fields:t,isDanger:n,text:r,title:i}=this.form;return g`<printernizer-dialog .heading=${i}>
      ${r?g`<p class="muted">${r}</p>`:E}
      <form @submit=${this._send}>
        ${t.map(e=>this._field(e))}
        <input type="submit" hidden />
      </form>
      ${this._problem?g`<p class="problem" role="alert">${this._problem}</p>`:E}
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
    </printernizer-dialog>`}_field(e){let{hint:t,key:n,kind:r,label:i}=e;return r===`tick`?g`<label class="field tick wide"
        ><input type="checkbox" name=${n} .checked=${e.value===`on`} />${i}</label
      >`:g`<label class=${r===`long`?`field wide`:`field`}>
      <span class="label">${i}</span>
      <span class="input">${this._input(e)}</span>
      ${t?g`<span class="hint">${t}</span>`:E}
    </label>`}_input({choices:e,isRequired:t=!1,key:n,kind:r=`text`,unit:i,value:a=``}){return r===`choice`?g`<select name=${n}>
        ${e?.map(e=>g`<option value=${e.value} ?selected=${e.value===a}>${e.text}</option>`)}
      </select>`:r===`long`?g`<textarea
        name=${n}
        rows="2"
        maxlength="1000"
        ?required=${t}
        .value=${a}
      ></textarea>`:r===`color`?this._color(n,a):r===`moment`||r===`day`?g`<input
        type=${r===`day`?`date`:`datetime-local`}
        name=${n}
        ?required=${t}
        .value=${a}
      />`:g`<input
        type="text"
        class=${i?`with-unit`:``}
        name=${n}
        inputmode=${r===`decimal`?`decimal`:r===`whole`?`numeric`:`text`}
        maxlength="255"
        autocomplete="off"
        ?required=${t}
        .value=${a}
      />${i?g`<span class="unit">${i}</span>`:E}`}_color(e,t){return g`<span class="color">
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
    </span>`}_submit(){this._form.requestSubmit()}async _send(e){e.preventDefault();let t={};for(let[e,n]of new FormData(this._form))typeof n==`string`&&(t[e]=n.trim());this._isSending=!0,this._problem=``;let n=await this.form.send(t);this._isSending=!1,n===void 0?(this.isDone=!0,this._close()):this._problem=n}_close(){this._dialog.close()}};i([h({attribute:!1})],$.prototype,`form`,void 0),i([w()],$.prototype,`_problem`,void 0),i([w()],$.prototype,`_isSending`,void 0),i([b(`printernizer-dialog`)],$.prototype,`_dialog`,void 0),i([b(`form`)],$.prototype,`_form`,void 0),$=i([o(`printernizer-form-dialog`)],$);async function ut(e,t){let n=document.createElement(`printernizer-form-dialog`);return n.form=t,await O(e,n),n.isDone}function dt(e){let t=e.replaceAll(/[\s\u00a0\u202f']/g,``).replace(`,`,`.`);return/^-?\d+(\.\d+)?$/.test(t)?t:void 0}export{pe as A,ye as C,j as D,Se as E,O,Ce as S,be as T,je as _,G as a,Te as b,Ge as c,ze as d,Fe as f,Ae as g,Le as h,K as i,ve as k,Ve as l,Pe as m,ut as n,qe as o,Ie as p,Qe as r,Ke as s,dt as t,V as u,z as v,xe as w,L as x,Ee as y};