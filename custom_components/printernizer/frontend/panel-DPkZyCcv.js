import{A as e,Bt as t,C as n,Ct as r,D as i,Dt as a,E as o,Et as s,Gt as c,Ht as l,Jt as u,Kt as d,Lt as f,M as p,Mt as m,O as h,Qt as g,R as _,Rt as ee,S as v,St as y,T as b,Tt as x,Ut as S,Wt as C,Xt as w,_ as T,b as E,h as D,j as te,k as O,ot as k,tt as A,ut as j,v as M,w as N,wt as P,x as F,xt as I,y as L,zt as R}from"./shared-Upm2zDQ8.js";var z=class{get value(){return this.o}set value(e){this.setValue(e)}setValue(e,t=!1){let n=t||!Object.is(e,this.o);this.o=e,n&&this.updateObservers()}constructor(e){this.subscriptions=/* @__PURE__ */ new Map,this.updateObservers=()=>{for(let[e,{disposer:t}]of this.subscriptions)e(this.o,t)},e!==void 0&&(this.value=e)}addCallback(e,t,n){if(!n)return void e(this.value);this.subscriptions.has(e)||this.subscriptions.set(e,{disposer:()=>{this.subscriptions.delete(e)},consumerHost:t});let{disposer:r}=this.subscriptions.get(e);e(this.value,r)}clearCallbacks(){this.subscriptions.clear()}},B=class extends Event{constructor(e,t){super(`context-provider`,{bubbles:!0,composed:!0}),this.context=e,this.contextTarget=t}},V=class extends z{constructor(e,t,n){super(t.context===void 0?n:t.initialValue),this.onContextRequest=e=>{if(e.context!==this.context)return;let t=e.contextTarget??e.composedPath()[0];t!==this.host&&(e.stopPropagation(),this.addCallback(e.callback,t,e.subscribe))},this.onProviderRequest=e=>{if(e.context!==this.context||(e.contextTarget??e.composedPath()[0])===this.host)return;let t=/* @__PURE__ */ new Set;for(let[e,{consumerHost:n}]of this.subscriptions)t.has(e)||(t.add(e),n.dispatchEvent(new g(this.context,n,e,!0)));e.stopPropagation()},this.host=e,this.context=t.context===void 0?t:t.context,this.attachListeners(),this.host.addController?.(this)}attachListeners(){this.host.addEventListener(`context-request`,this.onContextRequest),this.host.addEventListener(`context-provider`,this.onProviderRequest)}hostConnected(){this.host.dispatchEvent(new B(this.context,this.host))}},H=class extends I{static{this.styles=[a,w`
      :host {
        display: block;
      }
      div {
        display: flex;
        gap: 12px;
        align-items: flex-start;
        margin: 12px 16px 0;
        padding: 12px 16px;
        border-radius: var(--pz-radius);
        background: color-mix(in srgb, var(--pz-warning) 18%, var(--pz-surface));
      }
      ha-icon {
        --mdc-icon-size: 20px;
        color: var(--pz-warning);
      }
    `]}render(){let{ledger:e}=this;if(!e?.trouble)return d;let t=e.waiting>0?` ${this.counted(`ledger.waiting`,e.waiting)}`:``;return u`<div role="status">
      <ha-icon icon="mdi:database-alert-outline"></ha-icon>
      <p>${this.text(`ledger.trouble.${e.trouble}`)}${t}</p>
    </div>`}};s([C({attribute:!1})],H.prototype,`ledger`,void 0),H=s([m(`printernizer-ledger-notice`)],H);var U=()=>!0,W={fleet:{icon:`mdi:printer-3d`,home:k,isFor:U,load:()=>import(`./fleet-view-FaSgGM5L.js`),draw:({place:e,fleet:t,isAdmin:n,language:r})=>u`<printernizer-fleet-view
        .place=${e.page===`fleet`?e:k}
        .fleet=${t}
        .language=${r}
        ?can-add=${n}
      ></printernizer-fleet-view>`},printer:{icon:`mdi:printer-3d`,home:k,partOf:`fleet`,isFor:U,load:()=>import(`./printer-view-C9gEvaIW.js`),draw:({place:e,fleet:t,isAdmin:n})=>u`<printernizer-printer-view
        .place=${e}
        .fleet=${t}
        ?admin=${n}
      ></printernizer-printer-view>`},files:{icon:`mdi:folder-multiple-outline`,home:A,isFor:U,load:()=>import(`./files-view-CTFX6v3X.js`),draw:({place:e,fleet:t,isAdmin:n,isNarrow:r,language:i,transfers:a,uploads:o})=>u`<printernizer-files-view
        .place=${e}
        .fleet=${t}
        .transfers=${a}
        .uploads=${o}
        .uploaded=${o.state.arrived}
        .language=${i}
        ?narrow=${r}
        ?can-edit=${n}
      ></printernizer-files-view>`},jobs:{icon:`mdi:clipboard-text-clock-outline`,home:_,isFor:U,load:()=>import(`./jobs-view-DAFzmIGf.js`),draw:({place:e,fleet:t,isAdmin:n,isNarrow:r,language:i})=>u`<printernizer-jobs-view
        .place=${e}
        .fleet=${t}
        .language=${i}
        ?narrow=${r}
        ?admin=${n}
      ></printernizer-jobs-view>`},analytics:{icon:`mdi:chart-bar`,home:j,isFor:U,load:()=>import(`./analytics-view-DOxfIdNm.js`),draw:({place:e,fleet:t,isAdmin:n,isBusiness:r})=>u`<printernizer-analytics-view
        .place=${e}
        .fleet=${t}
        ?admin=${n}
        ?business=${r}
      ></printernizer-analytics-view>`},settings:{icon:`mdi:cog-outline`,home:p,isFor:({isAdmin:e})=>e,load:()=>import(`./settings-view-B-8WA6Y2.js`),draw:({place:e,fleet:t,isNarrow:n,settings:r})=>u`<printernizer-settings-view
        .store=${r}
        .place=${e.page===`settings`?e:p}
        .fleet=${t}
        ?narrow=${n}
      ></printernizer-settings-view>`}},G=Object.keys(W),K=class extends I{constructor(...e){super(...e),this.pages=[],this.page=`fleet`,this.bottom=!1}static{this.styles=[a,w`
      :host {
        display: block;
        min-width: 0;
      }
      nav {
        display: flex;
        height: 100%;
        overflow-x: auto;
        scrollbar-width: none;
      }
      a {
        display: flex;
        align-items: center;
        gap: 8px;
        padding: 0 16px;
        border-block: 2px solid transparent;
        color: var(--pz-nav-text, var(--pz-text));
        font-weight: 500;
        text-decoration: none;
        white-space: nowrap;
        transition: background-color 150ms;
      }
      a:hover {
        background: var(--pz-tint);
      }
      a[aria-current="page"] {
        border-bottom-color: currentColor;
      }
      a:focus-visible {
        outline-offset: -4px;
      }
      :host([bottom]) nav {
        justify-content: space-around;
      }
      :host([bottom]) a {
        flex: 1;
        flex-direction: column;
        justify-content: center;
        gap: 2px;
        min-width: 0;
        padding: 6px 4px;
        border: 0;
        color: var(--pz-muted);
        font-size: 12px;
        line-height: 16px;
      }
      :host([bottom]) a[aria-current="page"] {
        color: var(--pz-printing);
      }
      :host([bottom]) ha-icon {
        --mdc-icon-size: 24px;
      }
      span {
        max-width: 100%;
      }
    `]}render(){let t=W[this.page].partOf??this.page;return u`<nav aria-label=${this.text(`nav.label`)}>
      ${this.pages.filter(e=>!W[e].partOf).map(n=>{let{home:r,icon:i}=W[n];return u`<a href=${e(r)} aria-current=${n===t?`page`:`false`}>
            <ha-icon .icon=${i}></ha-icon
            ><span class="ellipsis">${this.text(`nav.${n}`)}</span>
          </a>`})}
    </nav>`}};s([C({attribute:!1})],K.prototype,`pages`,void 0),s([C({attribute:!1})],K.prototype,`page`,void 0),s([C({type:Boolean,reflect:!0})],K.prototype,`bottom`,void 0),K=s([m(`printernizer-navigation`)],K);var q=16,J=2*Math.PI*q,Y=class extends I{constructor(...e){super(...e),this.traffic={active:0,progress:null,failed:0,ended:0}}static{this.styles=[a,w`
      :host {
        display: inline-flex;
      }
      button {
        position: relative;
        display: grid;
        place-items: center;
        width: 40px;
        height: 40px;
        padding: 0;
        border: 0;
        border-radius: 50%;
        font: inherit;
        font-size: 12px;
        font-weight: 500;
        color: inherit;
        background: none;
        cursor: pointer;
      }
      button:hover {
        background: var(--pz-tint);
      }
      svg {
        position: absolute;
        inset: 0;
        rotate: -90deg;
      }
      circle {
        fill: none;
        stroke: var(--pz-tint-hover);
        stroke-width: 3;
      }
      .done {
        stroke: var(--pz-printing);
        stroke-linecap: round;
        transition: stroke-dashoffset 150ms;
      }
      ha-icon {
        --mdc-icon-size: 22px;
      }
      .failed {
        position: absolute;
        inset-block-start: 4px;
        inset-inline-end: 4px;
        width: 10px;
        height: 10px;
        border-radius: 50%;
        background: var(--pz-error);
      }
    `]}render(){let{active:e,ended:t,failed:n}=this.traffic;if(e+t===0)return d;let r=this._label();return u`<button type="button" aria-haspopup="dialog" aria-label=${r} title=${r}>
      ${e?this._ring():u`<ha-icon icon="mdi:swap-vertical"></ha-icon>`}
      ${n?u`<span class="failed"></span>`:d}
    </button>`}_ring(){let{active:e,progress:t}=this.traffic,n=J*(1-(t??0)/100);return u`<svg viewBox="0 0 40 40" aria-hidden="true">
        <circle cx="20" cy="20" r=${q}></circle>
        <circle
          class="done"
          cx="20"
          cy="20"
          r=${q}
          stroke-dasharray=${J}
          stroke-dashoffset=${n}
        ></circle></svg
      ><span>${e>99?`99+`:e}</span>`}_label(){let{active:e,failed:t,progress:n}=this.traffic,r=[e?this.counted(`traffic.active`,e):this.text(`traffic.title`)];return e&&n!==null&&r.push(this.i18n.formats.percent(n)),t&&r.push(this.counted(`traffic.failed`,t)),r.join(`, `)}};s([C({attribute:!1})],Y.prototype,`traffic`,void 0),Y=s([m(`printernizer-traffic-button`)],Y);var X={trouble:null,is_readable:!0,is_writable:!0,waiting:0},Z=class extends o{constructor(e){super(X),this._api=e}start(){return N(this._api,{subscribe:e=>this._api.subscribeLedger(e),take:e=>{this.replace(e)},failed:()=>void 0,lost:()=>void 0})}};function ne(e,t){let n=[...e.list,...t.list],r=n.filter(e=>!L(e)),i=r.filter(e=>e.size!==null&&e.size>0),a=i.reduce((e,{size:t})=>e+(t??0),0),o=i.reduce((e,t)=>e+Math.min(t.done,t.size??0),0);return{active:r.length,progress:a>0?100*o/a:null,failed:n.filter(({state:e})=>e===`failed`).length,ended:n.length-r.length}}var re=class extends T{constructor(e){super(),this._api=e,this._saves=Promise.resolve()}start(){return this.load(()=>this._api.getSettings())}follow(e){let t=()=>void this.start();return t(),e.onConnected(t)}async save(e,t){let n=this.state.value?.[e];if(!n)return;this._put(e,{...n,...t});let r=this._saves.then(async()=>{try{let r=await this._api.updateSettings(e,t);this._put(e,{...this._section(e,n),...Q(r[e],t)})}catch(r){throw this._put(e,{...this._section(e,n),...Q(n,t)}),r}});this._saves=r.catch(()=>void 0),await r}_section(e,t){return this.state.value?.[e]??t}_put(e,t){this.change(n=>({...n,[e]:t}))}};function Q(e,t){return Object.fromEntries(Object.entries(e).filter(([e])=>e in t))}var ie=w`
  :host {
    --pz-background: var(--primary-background-color, #fafafa);
    --pz-surface: var(--ha-card-background, var(--card-background-color, #fff));
    --pz-surface-sunken: var(--secondary-background-color, #e5e5e5);
    --pz-text: var(--primary-text-color, #141414);
    --pz-muted: var(--secondary-text-color, #5e5e5e);
    --pz-line: var(--divider-color, rgb(0 0 0 / 12%));
    --pz-printing: var(--primary-color, #009ac7);
    --pz-warning: var(--warning-color, #ffa600);
    --pz-error: var(--error-color, #db4437);
    --pz-success: var(--success-color, #43a047);
    --pz-idle: var(--disabled-text-color, #9e9e9e);
    --pz-radius: var(--ha-card-border-radius, 12px);
    --pz-ring: color-mix(in srgb, var(--pz-text) 45%, transparent);
    --pz-tint: color-mix(in srgb, var(--pz-text) 7%, transparent);
    --pz-tint-hover: color-mix(in srgb, var(--pz-text) 12%, transparent);
    --pz-scrim: rgb(0 0 0 / 45%);
    /* What is told apart in charts, not what it means; seen on light and on dark. */
    --pz-series-1: var(--printernizer-series-1, #3f7fd0);
    --pz-series-2: var(--printernizer-series-2, #b57a00);
    --pz-series-3: var(--printernizer-series-3, #14958a);
    --pz-series-4: var(--printernizer-series-4, #9466d6);
    --pz-series-5: var(--printernizer-series-5, #a5694f);
    --pz-series-6: var(--printernizer-series-6, #7c8793);
    --pz-series-7: var(--printernizer-series-7, #d0568f);
  }
`,ae=`entity`,$=class extends c{constructor(){super(),this.narrow=!1,this._views=/* @__PURE__ */ new Map,this._connection=ee(()=>this.hass),this._api=t(this._connection),this._fleet=new i(this,new v(this._api,b)),this._place=new i(this,new E),this._transfers=new i(this,new M(this._api)),this._ledger=new i(this,new Z(this._api)),this._settings=new i(this,new re(this._api)),this._uploads=new i(this,new D(this._api)),this._i18n=new V(this,{context:r}),this._isMute=!1,this._i18nKey=``,this._language=``,this._loading=/* @__PURE__ */ new Set,this._stops=[],this._keepFocus=()=>{this.shadowRoot?.activeElement||this._main?.focus({preventScroll:!0})},new V(this,{context:R,initialValue:this._api}),new V(this,{context:f,initialValue:this._connection}),new V(this,{context:n,initialValue:this._fleet.store}),this.addEventListener(`click`,this._follow),this.addEventListener(`add-printer`,this._addPrinter)}static{this.styles=[ie,a,w`
      :host {
        display: block;
        min-height: 100%;
        background: var(--pz-background);
        font-family: var(--ha-font-family-body, Roboto, sans-serif);
        -webkit-font-smoothing: var(--ha-font-smoothing, auto);
      }
      .bar {
        position: sticky;
        top: 0;
        z-index: 2;
        display: flex;
        align-items: center;
        gap: 4px;
        height: var(--header-height, 56px);
        padding: 0 12px;
        border-bottom: var(--app-header-border-bottom, 1px solid var(--pz-line));
        color: var(--app-header-text-color, var(--pz-text));
        background: var(--app-header-background-color, var(--pz-background));
      }
      h1 {
        margin-inline: 20px 12px;
        font-size: 20px;
        font-weight: 400;
        line-height: 28px;
      }
      :host([narrow]) h1 {
        margin-inline-start: 4px;
      }
      main:focus {
        outline: none;
      }
      .space {
        flex: 1;
      }
      .bar printernizer-button {
        --pz-text: var(--app-header-text-color, inherit);
      }
      .bar printernizer-navigation {
        align-self: stretch;
        --pz-nav-text: var(--app-header-text-color, inherit);
      }
      ha-menu-button {
        flex: none;
      }
      printernizer-navigation[bottom] {
        position: fixed;
        inset: auto 0 0;
        z-index: 2;
        height: calc(56px + env(safe-area-inset-bottom));
        padding-bottom: env(safe-area-inset-bottom);
        border-top: 1px solid var(--pz-line);
        background: var(--pz-surface);
      }
      :host([narrow]) main {
        padding-bottom: calc(56px + env(safe-area-inset-bottom));
      }
    `]}connectedCallback(){super.connectedCallback(),this.hasUpdated&&this._start()}disconnectedCallback(){super.disconnectedCallback(),this._end()}firstUpdated(){this._start()}shouldUpdate(e){return e.size!==1||!e.has(`hass`)||!this.hasUpdated||P(this.hass)!==this._i18nKey}willUpdate(){this._load(this._page);let e=P(this.hass);e!==this._i18nKey&&(this._i18nKey=e,this._language===this.hass.language?this._tellLanguage():(this._stops.length&&(this._end(),this._start()),this._language=this.hass.language,this._speak(this._language)))}async _speak(e){let t=[x(e),this.hass.loadBackendTranslation?.(ae,`printernizer`)];try{let n=await t[0];if(e!==this._language)return;this._texts=n}catch{this._isMute=!0;return}this._tellLanguage(),await t[1],this._tellLanguage()}_tellLanguage(){this._texts&&(this._i18n.setValue(y(this.hass,this._texts)),this.requestUpdate())}updated(){let e=this._place.state;this._before&&!O(this._before,e)&&(window.scrollTo({top:0}),requestAnimationFrame(this._keepFocus)),this._before=e}render(){let{narrow:e}=this,t=this._texts;return u`
      <div class="bar">
        <ha-menu-button .hass=${this.hass} .narrow=${e}></ha-menu-button>
        <h1>Printernizer</h1>
        ${e?d:this._navigation(!1)}
        <div class="space"></div>
        <printernizer-traffic-button
          .traffic=${ne(this._transfers.state,this._uploads.state)}
          @click=${this._showTraffic}
        ></printernizer-traffic-button>
        ${this._isAdmin?u`<printernizer-button
                variant="plain"
                icon="mdi:plus"
                .label=${t?.text(`fleet.add`)}
                @click=${this._addPrinter}
              ></printernizer-button>`:d}
      </div>
      <printernizer-ledger-notice .ledger=${this._ledger.state}></printernizer-ledger-notice>
      <main tabindex="-1">${this._view(t)}</main>
      ${e?this._navigation(!0):d}
    `}get _isAdmin(){return this.hass.user?.is_admin??!1}get _isBusiness(){return this._settings.state.value?.business.is_on??!1}get _pages(){let e={isAdmin:this._isAdmin,isBusiness:this._isBusiness};return G.filter(t=>W[t].isFor(e))}get _page(){let{page:e}=this._place.state;return this._pages.includes(e)?e:`fleet`}_navigation(e){return u`<printernizer-navigation
      .pages=${this._pages}
      .page=${this._page}
      ?bottom=${e}
    ></printernizer-navigation>`}_view(e){if(this._isMute)return this._silence();if(!e)return d;let t=this._page;switch(this._views.get(t)){case void 0:return d;case`failed`:return u`<printernizer-notice
          icon="mdi:update"
          .heading=${e.text(`page.failed`)}
          .text=${e.text(`page.failed_text`)}
        >
          <printernizer-button
            icon="mdi:refresh"
            .text=${e.text(`page.reload`)}
            @click=${this._reload}
          ></printernizer-button>
        </printernizer-notice>`;case`loaded`:return this._loaded(t)}}_loaded(e){return W[e].draw({place:this._place.state,fleet:this._fleet.state,transfers:this._transfers.state,uploads:this._uploads.store,language:this.hass.language,isNarrow:this.narrow,settings:this._settings.store,ledger:this._ledger.state,isAdmin:this._isAdmin,isBusiness:this._isBusiness})}_silence(){return u`<printernizer-button
      icon="mdi:refresh"
      .label=${this.hass.localize(`ui.common.refresh`)}
      @click=${this._reload}
    ></printernizer-button>`}_load(e){if(this._views.has(e)||this._loading.has(e))return;this._loading.add(e);let t=t=>()=>{this._views=new Map(this._views).set(e,t)};W[e].load().then(t(`loaded`),t(`failed`))}_reload(){location.reload()}_start(){this._stops.length||(this._stops=[this._fleet,this._place,this._transfers,this._ledger].map(({store:e})=>e.start()),this._isAdmin&&this._stops.push(this._settings.store.follow(this._api)))}_end(){for(let e of this._stops.splice(0))e()}_follow(e){if(e.defaultPrevented||e.button!==0||e.ctrlKey||e.metaKey||e.shiftKey||e.altKey)return;let t=e.composedPath().find(e=>e instanceof HTMLAnchorElement);if(!t||t.target||t.hasAttribute(`download`)||t.origin!==location.origin)return;let n=te(t.pathname,t.search);n&&(e.preventDefault(),F(n))}async _showTraffic(){let{showTraffic:e}=await import(`./traffic-sheet-CEx-jG24.js`);await e(this,{fleet:this._fleet.store,transfers:this._transfers.store,uploads:this._uploads.store})}_addPrinter(){h(`/config/integrations/dashboard/add?domain=printernizer`)}};s([C({attribute:!1})],$.prototype,`hass`,void 0),s([C({type:Boolean,reflect:!0})],$.prototype,`narrow`,void 0),s([C({attribute:!1})],$.prototype,`route`,void 0),s([S()],$.prototype,`_views`,void 0),s([l(`main`)],$.prototype,`_main`,void 0),s([S()],$.prototype,`_isMute`,void 0),$=s([m(`printernizer-panel`)],$);export{$ as PrinternizerPanel};