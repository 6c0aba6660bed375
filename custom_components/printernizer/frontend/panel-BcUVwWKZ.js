import{B as e,C as t,D as n,E as r,F as i,I as a,L as o,M as s,N as c,O as l,P as u,R as d,T as f,W as p,X as m,Y as h,at as g,ct as _,dt as v,et as y,ft as b,it as x,j as S,k as C,lt as w,mt as T,nt as E,ot as D,rt as O,st as k,ut as A,w as j,x as M,z as N}from"./shared-C6WGeRQi.js";var P=class{get value(){return this.o}set value(e){this.setValue(e)}setValue(e,t=!1){let n=t||!Object.is(e,this.o);this.o=e,n&&this.updateObservers()}constructor(e){this.subscriptions=/* @__PURE__ */ new Map,this.updateObservers=()=>{for(let[e,{disposer:t}]of this.subscriptions)e(this.o,t)},e!==void 0&&(this.value=e)}addCallback(e,t,n){if(!n)return void e(this.value);this.subscriptions.has(e)||this.subscriptions.set(e,{disposer:()=>{this.subscriptions.delete(e)},consumerHost:t});let{disposer:r}=this.subscriptions.get(e);e(this.value,r)}clearCallbacks(){this.subscriptions.clear()}},F=class extends Event{constructor(e,t){super(`context-provider`,{bubbles:!0,composed:!0}),this.context=e,this.contextTarget=t}},I=class extends P{constructor(e,t,n){super(t.context===void 0?n:t.initialValue),this.onContextRequest=e=>{if(e.context!==this.context)return;let t=e.contextTarget??e.composedPath()[0];t!==this.host&&(e.stopPropagation(),this.addCallback(e.callback,t,e.subscribe))},this.onProviderRequest=e=>{if(e.context!==this.context||(e.contextTarget??e.composedPath()[0])===this.host)return;let t=/* @__PURE__ */ new Set;for(let[e,{consumerHost:n}]of this.subscriptions)t.has(e)||(t.add(e),n.dispatchEvent(new T(this.context,n,e,!0)));e.stopPropagation()},this.host=e,this.context=t.context===void 0?t:t.context,this.attachListeners(),this.host.addController?.(this)}attachListeners(){this.host.addEventListener(`context-request`,this.onContextRequest),this.host.addEventListener(`context-provider`,this.onProviderRequest)}hostConnected(){this.host.dispatchEvent(new F(this.context,this.host))}},L=()=>!0,R={fleet:{icon:`mdi:printer-3d`,home:{page:`fleet`},isFor:L,load:()=>import(`./fleet-view-B8HndkhP.js`),draw:({fleet:e,isAdmin:t,language:n})=>v`<printernizer-fleet-view
        .fleet=${e}
        .language=${n}
        ?can-add=${t}
      ></printernizer-fleet-view>`},files:{icon:`mdi:folder-multiple-outline`,home:p,isFor:L,load:()=>import(`./files-view-KsyTP-0o.js`),draw:({place:e,fleet:t,isAdmin:n,isNarrow:r,language:i,transfers:a,uploads:o})=>v`<printernizer-files-view
        .place=${e}
        .fleet=${t}
        .transfers=${a}
        .uploads=${o}
        .uploaded=${o.state.arrived}
        .language=${i}
        ?narrow=${r}
        ?can-edit=${n}
      ></printernizer-files-view>`},settings:{icon:`mdi:cog-outline`,home:{page:`settings`},isFor:({isAdmin:e})=>e,load:()=>import(`./settings-view-BmMnGR39.js`),draw:()=>v`<printernizer-settings-view></printernizer-settings-view>`}},z=Object.keys(R),B=class extends c{constructor(...e){super(...e),this.pages=[],this.page=`fleet`,this.bottom=!1}static{this.styles=[m,b`
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
    `]}render(){return v`<nav aria-label=${this.text(`nav.label`)}>
      ${this.pages.map(e=>{let{home:t,icon:n}=R[e];return v`<a href=${N(t)} aria-current=${e===this.page?`page`:`false`}>
          <ha-icon .icon=${n}></ha-icon><span class="ellipsis">${this.text(`nav.${e}`)}</span>
        </a>`})}
    </nav>`}};h([_({attribute:!1})],B.prototype,`pages`,void 0),h([_({attribute:!1})],B.prototype,`page`,void 0),h([_({type:Boolean,reflect:!0})],B.prototype,`bottom`,void 0),B=h([y(`printernizer-navigation`)],B);var V=16,H=2*Math.PI*V,U=class extends c{constructor(...e){super(...e),this.traffic={active:0,progress:null,failed:0,ended:0}}static{this.styles=[m,b`
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
    `]}render(){let{active:e,ended:t,failed:n}=this.traffic;if(e+t===0)return A;let r=this._label();return v`<button type="button" aria-haspopup="dialog" aria-label=${r} title=${r}>
      ${e?this._ring():v`<ha-icon icon="mdi:swap-vertical"></ha-icon>`}
      ${n?v`<span class="failed"></span>`:A}
    </button>`}_ring(){let{active:e,progress:t}=this.traffic,n=H*(1-(t??0)/100);return v`<svg viewBox="0 0 40 40" aria-hidden="true">
        <circle cx="20" cy="20" r=${V}></circle>
        <circle
          class="done"
          cx="20"
          cy="20"
          r=${V}
          stroke-dasharray=${H}
          stroke-dashoffset=${n}
        ></circle></svg
      ><span>${e>99?`99+`:e}</span>`}_label(){let{active:e,failed:t,progress:n}=this.traffic,r=[e?this.counted(`traffic.active`,e):this.text(`traffic.title`)];return e&&n!==null&&r.push(this.i18n.formats.percent(n)),t&&r.push(this.counted(`traffic.failed`,t)),r.join(`, `)}};h([_({attribute:!1})],U.prototype,`traffic`,void 0),U=h([y(`printernizer-traffic-button`)],U);function W(e,t){let n=[...e.list,...t.list],r=n.filter(e=>!j(e)),i=r.filter(e=>e.size!==null&&e.size>0),a=i.reduce((e,{size:t})=>e+(t??0),0),o=i.reduce((e,t)=>e+Math.min(t.done,t.size??0),0);return{active:r.length,progress:a>0?100*o/a:null,failed:n.filter(({state:e})=>e===`failed`).length,ended:n.length-r.length}}var G=b`
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
  }
`,K=`entity`,q=class extends w{constructor(){super(),this.narrow=!1,this._views=/* @__PURE__ */ new Map,this._connection=O(()=>this.hass),this._api=g(this._connection),this._fleet=new S(this,new n(this._api,C)),this._place=new S(this,new f),this._transfers=new S(this,new t(this._api)),this._uploads=new S(this,new M(this._api)),this._i18n=new I(this,{context:i}),this._isMute=!1,this._i18nKey=``,this._language=``,this._loading=/* @__PURE__ */ new Set,this._stops=[],this._keepFocus=()=>{this.shadowRoot?.activeElement||this._main?.focus({preventScroll:!0})},new I(this,{context:x,initialValue:this._api}),new I(this,{context:E,initialValue:this._connection}),new I(this,{context:l,initialValue:this._fleet.store}),this.addEventListener(`click`,this._follow),this.addEventListener(`add-printer`,this._addPrinter)}static{this.styles=[G,m,b`
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
    `]}connectedCallback(){super.connectedCallback(),this.hasUpdated&&this._start()}disconnectedCallback(){super.disconnectedCallback(),this._end()}firstUpdated(){this._start()}shouldUpdate(e){return e.size!==1||!e.has(`hass`)||!this.hasUpdated||a(this.hass)!==this._i18nKey}willUpdate(){this._load(this._page);let e=a(this.hass);e!==this._i18nKey&&(this._i18nKey=e,this._language===this.hass.language?this._tellLanguage():(this._stops.length&&(this._end(),this._start()),this._language=this.hass.language,this._speak(this._language)))}async _speak(e){let t=[o(e),this.hass.loadBackendTranslation?.(K,`printernizer`)];try{let n=await t[0];if(e!==this._language)return;this._texts=n}catch{this._isMute=!0;return}this._tellLanguage(),await t[1],this._tellLanguage()}_tellLanguage(){this._texts&&(this._i18n.setValue(u(this.hass,this._texts)),this.requestUpdate())}updated(){let e=this._place.state;this._before&&!d(this._before,e)&&(window.scrollTo({top:0}),requestAnimationFrame(this._keepFocus)),this._before=e}render(){let{narrow:e}=this,t=this._texts;return v`
      <div class="bar">
        <ha-menu-button .hass=${this.hass} .narrow=${e}></ha-menu-button>
        <h1>Printernizer</h1>
        ${e?A:this._navigation(!1)}
        <div class="space"></div>
        <printernizer-traffic-button
          .traffic=${W(this._transfers.state,this._uploads.state)}
          @click=${this._showTraffic}
        ></printernizer-traffic-button>
        ${this._isAdmin?v`<printernizer-button
                variant="plain"
                icon="mdi:plus"
                .label=${t?.text(`fleet.add`)}
                @click=${this._addPrinter}
              ></printernizer-button>`:A}
      </div>
      <main tabindex="-1">${this._view(t)}</main>
      ${e?this._navigation(!0):A}
    `}get _isAdmin(){return this.hass.user?.is_admin??!1}get _pages(){let e={isAdmin:this._isAdmin};return z.filter(t=>R[t].isFor(e))}get _page(){let{page:e}=this._place.state;return this._pages.includes(e)?e:`fleet`}_navigation(e){return v`<printernizer-navigation
      .pages=${this._pages}
      .page=${this._page}
      ?bottom=${e}
    ></printernizer-navigation>`}_view(e){if(this._isMute)return this._silence();let t=this._page;switch(this._views.get(t)){case void 0:return A;case`failed`:return v`<printernizer-notice
          icon="mdi:update"
          .heading=${e?.text(`page.failed`)??``}
          .text=${e?.text(`page.failed_text`)??``}
        >
          <printernizer-button
            icon="mdi:refresh"
            .text=${e?.text(`page.reload`)}
            @click=${this._reload}
          ></printernizer-button>
        </printernizer-notice>`;case`loaded`:return this._loaded(t)}}_loaded(e){return R[e].draw({place:this._place.state,fleet:this._fleet.state,transfers:this._transfers.state,uploads:this._uploads.store,language:this.hass.language,isNarrow:this.narrow,isAdmin:this._isAdmin})}_silence(){return v`<printernizer-button
      icon="mdi:refresh"
      .label=${this.hass.localize(`ui.common.refresh`)}
      @click=${this._reload}
    ></printernizer-button>`}_load(e){if(this._views.has(e)||this._loading.has(e))return;this._loading.add(e);let t=t=>()=>{this._views=new Map(this._views).set(e,t)};R[e].load().then(t(`loaded`),t(`failed`))}_reload(){location.reload()}_start(){this._stops.length||(this._stops=[this._fleet,this._place,this._transfers].map(({store:e})=>e.start()))}_end(){for(let e of this._stops.splice(0))e()}_follow(t){if(t.defaultPrevented||t.button!==0||t.ctrlKey||t.metaKey||t.shiftKey||t.altKey)return;let n=t.composedPath().find(e=>e instanceof HTMLAnchorElement);if(!n||n.target||n.hasAttribute(`download`)||n.origin!==location.origin)return;let i=e(n.pathname,n.search);i&&(t.preventDefault(),r(i))}async _showTraffic(){let{showTraffic:e}=await import(`./traffic-sheet-BjIkCU4c.js`);await e(this,{fleet:this._fleet.store,transfers:this._transfers.store,uploads:this._uploads.store})}_addPrinter(){s(`/config/integrations/dashboard/add?domain=printernizer`)}};h([_({attribute:!1})],q.prototype,`hass`,void 0),h([_({type:Boolean,reflect:!0})],q.prototype,`narrow`,void 0),h([_({attribute:!1})],q.prototype,`route`,void 0),h([k()],q.prototype,`_views`,void 0),h([D(`main`)],q.prototype,`_main`,void 0),h([k()],q.prototype,`_isMute`,void 0),q=h([y(`printernizer-panel`)],q);export{q as PrinternizerPanel};