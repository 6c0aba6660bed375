import{Dt as e,Et as t,Gt as n,Ht as r,Jt as i,Kt as a,Mt as o,Ot as s,Pt as c,Ut as l,Wt as u,Xt as d,Zt as f,f as p,n as m,xt as h,zt as g}from"./shared-Upm2zDQ8.js";var _=class extends h{constructor(...e){super(...e),this.heading=``,this.sheet=!1}static{this.styles=[e,d`
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
      footer:not(:has(*)) {
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
    `]}async show(){await this.updateComplete,this._dialog.open||this._dialog.showModal()}close(){this._dialog.close()}render(){return i`<dialog aria-labelledby="heading" @close=${this._closed} @click=${this._clicked}>
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
      <footer>
        <div class="actions"><slot name="actions"></slot></div>
      </footer>
    </dialog>`}_clicked(e){e.composedPath()[0]===this._dialog&&this.close()}_closed(){p(this,`closed`)}};t([u()],_.prototype,`heading`,void 0),t([u({type:Boolean,reflect:!0})],_.prototype,`sheet`,void 0),t([r(`dialog`)],_.prototype,`_dialog`,void 0),_=t([o(`printernizer-dialog`)],_);async function v(e,t){e.renderRoot.append(t),await new Promise(e=>{t.addEventListener(`closed`,()=>{e()},{once:!0})}),t.remove()}var y=class extends h{constructor(...e){super(...e),this.candidates=[],this.chosen=``}static{this.styles=[e,d`
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
    `]}render(){return i`<div role="radiogroup" aria-label=${this.text(`print.printer`)}>
      ${this.candidates.map(e=>this._candidate(e))}
    </div>`}_candidate(e){let{entryId:t,model:n,name:r,state:o}=e,s=o===`able`,l=this._reason(e),u=n!==``&&!r.toLowerCase().includes(n.toLowerCase());return i`<label class=${c({unable:!s})}>
      <input
        type="radio"
        name="printer"
        .value=${t}
        .checked=${t===this.chosen}
        ?disabled=${!s}
        @change=${()=>{p(this,`printer-chosen`,{entryId:t})}}
      />
      <span class="name ellipsis"
        >${r}${u?i`<span class="muted"> · ${n}</span>`:a}</span
      >
      ${l?i`<span class="reason">${l}</span>`:a}
    </label>`}_reason({reasons:e,state:t}){switch(t){case`able`:return``;case`checking`:return this.text(`print.checking`);case`offline`:return this.text(`status.unreachable`);case`unable`:case`failed`:return e.join(` `)||this.text(`print.not_checked`)}}};t([u({attribute:!1})],y.prototype,`candidates`,void 0),t([u()],y.prototype,`chosen`,void 0),y=t([o(`printernizer-printer-choice`)],y);var b=class extends n{constructor(...e){super(...e),this.checked=!1,this.disabled=!1,this.label=``,this.detail=``}static{this.shadowRootOptions={...n.shadowRootOptions,delegatesFocus:!0}}static{this.styles=[e,d`
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
    `]}render(){return i`<label>
      <span class="words"
        >${this.label}${this.detail?i`<span class="detail">${this.detail}</span>`:a}</span
      >
      <input
        type="checkbox"
        role="switch"
        .checked=${this.checked}
        ?disabled=${this.disabled}
        @change=${this._changed}
      />
    </label>`}_changed(){p(this,`switched`,{isOn:this._input.checked})}};t([u({type:Boolean})],b.prototype,`checked`,void 0),t([u({type:Boolean})],b.prototype,`disabled`,void 0),t([u()],b.prototype,`label`,void 0),t([u()],b.prototype,`detail`,void 0),t([r(`input`)],b.prototype,`_input`,void 0),b=t([o(`printernizer-switch`)],b);var x={folder:`mdi:folder`,model:`mdi:cube-outline`,print:`mdi:printer-3d-nozzle-outline`,timelapse:`mdi:movie-open-outline`,image:`mdi:image-outline`,photo:`mdi:camera-outline`,log:`mdi:text-box-outline`,firmware:`mdi:chip`,other:`mdi:file-outline`};function S(e){return e.is_sliced||e.kind===`print`}function C(e,{formats:t,texts:n}){let r=[];return e.grams===null?e.grams_estimated!==null&&r.push(n.text(`file.about`,{amount:t.grams(e.grams_estimated)})):r.push(t.grams(e.grams)),e.seconds===null?e.dimensions&&r.push(w(e.dimensions,{formats:t})):r.push(t.duration(e.seconds)),r.join(` · `)}function w(e,{formats:t}){return e.map((n,r)=>r===e.length-1?t.measure(n,`mm`):t.number(Number(n),1)).join(`\xA0× `)}function T({done:e,size:t}){return t===null||t===0?null:Math.min(100,100*e/t)}function E(e,t,n){let r=URL.createObjectURL(new Blob([t],{type:`${n};charset=utf-8`})),i=document.createElement(`a`);i.href=r,i.download=e,i.click(),setTimeout(()=>{URL.revokeObjectURL(r)},1e4)}var D=class extends h{constructor(...e){super(...e),this.heading=``,this._words=``}willUpdate(e){e.has(`error`)&&this.error!==void 0&&this.api&&this.api.errorText(this.error).then(e=>{this._words=e??this.text(`error.unknown`)})}render(){return this.error===void 0?a:i`<printernizer-notice
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
    </printernizer-notice>`}_retry(){p(this,`retry-wanted`)}};t([u()],D.prototype,`heading`,void 0),t([u({attribute:!1})],D.prototype,`error`,void 0),t([f({context:g}),u({attribute:!1})],D.prototype,`api`,void 0),t([l()],D.prototype,`_words`,void 0),D=t([o(`printernizer-failure`)],D);var O=class extends n{constructor(...e){super(...e),this.icon=``,this.text=``,this.count=``,this.selected=!1}static{this.shadowRootOptions={...n.shadowRootOptions,delegatesFocus:!0}}static{this.styles=[e,d`
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
    `]}render(){let e=this.popup!==void 0;return i`<button
      type="button"
      aria-pressed=${e?a:String(this.selected)}
      aria-haspopup=${e?`dialog`:a}
      aria-expanded=${e?String(this.popup):a}
    >
      ${this.icon?i`<ha-icon .icon=${this.icon}></ha-icon>`:a}
      <span class="ellipsis">${this.text}</span>
      ${this.count?i`<span class="count">${this.count}</span>`:a}
      ${e?i`<ha-icon icon="mdi:menu-down"></ha-icon>`:a}
    </button>`}};t([u()],O.prototype,`icon`,void 0),t([u()],O.prototype,`text`,void 0),t([u()],O.prototype,`count`,void 0),t([u({type:Boolean,reflect:!0})],O.prototype,`selected`,void 0),t([u({attribute:!1})],O.prototype,`popup`,void 0),O=t([o(`printernizer-chip`)],O);var k=8,A=class extends h{constructor(...e){super(...e),this.icon=``,this.label=``,this.options=[],this.uncounted=!1,this.chosen=[],this._isOpen=!1,this._search=``}static{this.styles=[e,s,d`
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
    `]}render(){let e=this._options();return e.length===0?a:i`
      <printernizer-chip
        .icon=${this.icon}
        .text=${this._summary(e)}
        .popup=${this._isOpen}
        ?selected=${this.chosen.length>0}
        @click=${this._open}
      ></printernizer-chip>
      <div popover role="dialog" aria-label=${this.label} @toggle=${this._toggled}>
        ${e.length>k?i`<input
                type="search"
                .value=${this._search}
                placeholder=${this.text(`filter.find`)}
                aria-label=${this.text(`filter.find`)}
                @input=${this._find}
              />`:a}
        ${e.filter(({label:e})=>e.toLowerCase().includes(this._search.toLowerCase())).map(e=>this._option(e))}
      </div>
    `}_option({value:e,label:t,count:n}){return i`<label>
      <input
        type="checkbox"
        .checked=${this.chosen.includes(e)}
        @change=${()=>{this._flip(e)}}
      />
      <span class="name">${t}</span>${this.uncounted?a:i`<span class="count">${this.i18n.formats.number(n)}</span>`}
    </label>`}_options(){let e=this.chosen.filter(e=>!this.options.some(t=>t.value===e));return[...this.options,...e.map(e=>({value:e,label:e,count:0}))]}_summary(e){let[t]=this.chosen;if(t===void 0)return this.label;let n=e.find(({value:e})=>e===t)?.label??t;return this.chosen.length===1?n:`${n} +${this.chosen.length-1}`}_open(){this._isOpen||(this._search=``,this._popup.showPopover(),m(this._popup,this,`start`),this._popup.querySelector(`input`)?.focus())}_toggled(e){let t=e.newState===`open`;setTimeout(()=>{this._isOpen=t})}_find(e){this._search=e.target.value}_flip(e){let t=this.chosen.includes(e)?this.chosen.filter(t=>t!==e):[...this.chosen,e];p(this,`facet-changed`,{chosen:t})}};t([u()],A.prototype,`icon`,void 0),t([u()],A.prototype,`label`,void 0),t([u({attribute:!1})],A.prototype,`options`,void 0),t([u({type:Boolean})],A.prototype,`uncounted`,void 0),t([u({attribute:!1})],A.prototype,`chosen`,void 0),t([l()],A.prototype,`_isOpen`,void 0),t([l()],A.prototype,`_search`,void 0),t([r(`[popover]`)],A.prototype,`_popup`,void 0),A=t([o(`printernizer-facet-filter`)],A);function j(e,t){let n,r,i=()=>{if(clearTimeout(n),!r)return;let{value:t}=r;r=void 0,e(t)};return Object.assign(e=>{r={value:e},clearTimeout(n),n=setTimeout(i,t)},{flush:i,cancel:()=>{clearTimeout(n),r=void 0}})}var M=250,N=class extends h{constructor(...e){super(...e),this.value=``,this.label=``,this._tell=j(e=>{p(this,`search-changed`,{text:e})},M)}static{this.styles=[e,s,d`
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
    `]}disconnectedCallback(){super.disconnectedCallback(),this._tell.cancel()}render(){return i`
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
      ${this.value?i`<printernizer-button
              variant="plain"
              icon="mdi:close"
              .label=${this.text(`filter.clear_search`)}
              @click=${this._clear}
            ></printernizer-button>`:a}
    `}_typed(){this._tell(this._input.value.trim())}_pressed(e){e.key===`Enter`&&this._tell.flush(),e.key===`Escape`&&this._input.value&&this._clear()}_clear(){this._input.value=``,this._input.focus(),this._tell(``),this._tell.flush()}};t([u()],N.prototype,`value`,void 0),t([u()],N.prototype,`label`,void 0),t([r(`input`)],N.prototype,`_input`,void 0),N=t([o(`printernizer-search-field`)],N);function P(e){let t=[],n=e;for(;n;){let e=n instanceof Element?n.assignedSlot??n.parentNode:n.parentNode;n=e instanceof ShadowRoot?e.host:e,n instanceof Element&&/auto|scroll/.test(getComputedStyle(n).overflowY)&&t.push(n)}return t}function F(e,t){(P(e).find(({clientHeight:e,scrollHeight:t})=>t>e)??window).scrollBy({top:t,behavior:`instant`})}function I(e,t,n){return Math.max(1,Math.floor((e+n)/(t+n)))}function L({columns:e,count:t,gap:n,height:r},i){let a=r+n,o=Math.ceil(t/e),s=R(Math.floor((i.above-i.height)/a),0,Math.max(0,o-1)),c=R(Math.ceil((i.above+2*i.height)/a),Math.min(o,s+1),o);return{first:s*e,end:Math.min(t,c*e),before:s*a,after:(o-c)*a}}function R(e,t,n){return Math.min(n,Math.max(t,e))}export{j as a,C as c,w as d,v as f,P as i,S as l,L as n,E as o,F as r,x as s,I as t,T as u};