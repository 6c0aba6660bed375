import{$t as e,A as t,Bt as n,C as r,D as i,E as a,Ht as o,It as s,Jt as c,Lt as l,M as u,O as d,Rt as f,S as p,T as m,Tt as h,U as g,Ut as _,Vt as ee,_ as v,b as y,cn as b,dt as x,en as S,fn as C,gn as w,h as T,ht as E,in as D,j as O,k as te,ln as ne,m as k,mn as A,on as j,ot as M,rn as N,sn as P,un as F,v as I,w as L,x as R,y as z,zt as B}from"./shared-CpJAXTHj.js";var V=class extends s{static{this.styles=[_,A`
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
    `]}render(){let{ledger:e}=this;if(!e?.trouble)return F;let t=e.waiting>0?` ${this.counted(`ledger.waiting`,e.waiting)}`:``;return C`<div role="status">
      <ha-icon icon="mdi:database-alert-outline"></ha-icon>
      <p>${this.text(`ledger.trouble.${e.trouble}`)}${t}</p>
    </div>`}};o([b({attribute:!1})],V.prototype,`ledger`,void 0),V=o([c(`printernizer-ledger-notice`)],V);var H=()=>!0,U={fleet:{icon:`mdi:printer-3d`,home:x,isFor:H,load:()=>import(`./fleet-view-Db5RVEzy.js`),draw:({place:e,fleet:t,isAdmin:n,language:r})=>C`<printernizer-fleet-view
        .place=${e.page===`fleet`?e:x}
        .fleet=${t}
        .language=${r}
        ?can-add=${n}
      ></printernizer-fleet-view>`},printer:{icon:`mdi:printer-3d`,home:x,partOf:`fleet`,isFor:H,load:()=>import(`./printer-view-BUF5Y53e.js`),draw:({place:e,fleet:t,isAdmin:n})=>C`<printernizer-printer-view
        .place=${e}
        .fleet=${t}
        ?admin=${n}
      ></printernizer-printer-view>`},files:{icon:`mdi:folder-multiple-outline`,home:M,isFor:H,load:()=>import(`./files-view-BdQHgi3T.js`),draw:({place:e,fleet:t,isAdmin:n,isNarrow:r,language:i,transfers:a,uploads:o})=>C`<printernizer-files-view
        .place=${e}
        .fleet=${t}
        .transfers=${a}
        .uploads=${o}
        .uploaded=${o.state.arrived}
        .language=${i}
        ?narrow=${r}
        ?can-edit=${n}
      ></printernizer-files-view>`},jobs:{icon:`mdi:clipboard-text-clock-outline`,home:g,isFor:H,load:()=>import(`./jobs-view-CsHszhrx.js`),draw:({place:e,fleet:t,isAdmin:n,isBusiness:r,isNarrow:i,language:a})=>C`<printernizer-jobs-view
        .place=${e}
        .fleet=${t}
        .language=${a}
        ?narrow=${i}
        ?admin=${n}
        ?business=${r}
      ></printernizer-jobs-view>`},analytics:{icon:`mdi:chart-bar`,home:h,isFor:H,load:()=>import(`./analytics-view-D2Mu9_RK.js`),draw:({place:e,fleet:t,isAdmin:n,isBusiness:r})=>C`<printernizer-analytics-view
        .place=${e}
        .fleet=${t}
        ?admin=${n}
        ?business=${r}
      ></printernizer-analytics-view>`},business:{icon:`mdi:storefront-outline`,home:E,isFor:({isAdmin:e})=>e,isListed:({isBusiness:e})=>e,load:()=>import(`./business-view-CmUkW_RQ.js`),draw:({place:e,fleet:t,isNarrow:n,settings:r})=>C`<printernizer-business-view
        .place=${e.page===`business`?e:E}
        .store=${r}
        .fleet=${t}
        ?narrow=${n}
      ></printernizer-business-view>`},settings:{icon:`mdi:cog-outline`,home:u,isFor:({isAdmin:e})=>e,load:()=>import(`./settings-view-C-C-_ymr.js`),draw:({place:e,fleet:t,isNarrow:n,ledger:r,settings:i})=>C`<printernizer-settings-view
        .store=${i}
        .place=${e.page===`settings`?e:u}
        .fleet=${t}
        ?narrow=${n}
        ?readonly=${!r.is_writable}
      ></printernizer-settings-view>`}},W=Object.keys(U),G=class extends s{constructor(...e){super(...e),this.pages=[],this.page=`fleet`,this.bottom=!1}static{this.styles=[_,A`
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
    `]}render(){let e=U[this.page].partOf??this.page;return C`<nav aria-label=${this.text(`nav.label`)}>
      ${this.pages.filter(e=>!U[e].partOf).map(n=>{let{home:r,icon:i}=U[n];return C`<a href=${t(r)} aria-current=${n===e?`page`:`false`}>
            <ha-icon .icon=${i}></ha-icon
            ><span class="ellipsis">${this.text(`nav.${n}`)}</span>
          </a>`})}
    </nav>`}};o([b({attribute:!1})],G.prototype,`pages`,void 0),o([b({attribute:!1})],G.prototype,`page`,void 0),o([b({type:Boolean,reflect:!0})],G.prototype,`bottom`,void 0),G=o([c(`printernizer-navigation`)],G);var K=16,q=2*Math.PI*K,J=class extends s{constructor(...e){super(...e),this.traffic={active:0,progress:null,failed:0,ended:0}}static{this.styles=[_,A`
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
    `]}render(){let{active:e,ended:t,failed:n}=this.traffic;if(e+t===0)return F;let r=this._label();return C`<button type="button" aria-haspopup="dialog" aria-label=${r} title=${r}>
      ${e?this._ring():C`<ha-icon icon="mdi:swap-vertical"></ha-icon>`}
      ${n?C`<span class="failed"></span>`:F}
    </button>`}_ring(){let{active:e,progress:t}=this.traffic,n=q*(1-(t??0)/100);return C`<svg viewBox="0 0 40 40" aria-hidden="true">
        <circle cx="20" cy="20" r=${K}></circle>
        <circle
          class="done"
          cx="20"
          cy="20"
          r=${K}
          stroke-dasharray=${q}
          stroke-dashoffset=${n}
        ></circle></svg
      ><span>${e>99?`99+`:e}</span>`}_label(){let{active:e,failed:t,progress:n}=this.traffic,r=[e?this.counted(`traffic.active`,e):this.text(`traffic.title`)];return e&&n!==null&&r.push(this.i18n.formats.percent(n)),t&&r.push(this.counted(`traffic.failed`,t)),r.join(`, `)}};o([b({attribute:!1})],J.prototype,`traffic`,void 0),J=o([c(`printernizer-traffic-button`)],J);var Y={trouble:null,is_readable:!0,is_writable:!0,waiting:0},X=class extends a{constructor(e){super(Y),this._api=e}start(){return L(this._api,{subscribe:e=>this._api.subscribeLedger(e),take:e=>{this.replace(e)},failed:()=>void 0,lost:()=>void 0})}};function re(e,t){let n=[...e.list,...t.list],r=n.filter(e=>!z(e)),i=r.filter(e=>e.size!==null&&e.size>0),a=i.reduce((e,{size:t})=>e+(t??0),0),o=i.reduce((e,t)=>e+Math.min(t.done,t.size??0),0);return{active:r.length,progress:a>0?100*o/a:null,failed:n.filter(({state:e})=>e===`failed`).length,ended:n.length-r.length}}var ie=class extends v{constructor(e){super(),this._api=e,this._saves=Promise.resolve()}start(){return this.load(()=>this._api.getSettings())}follow(e){let t=()=>void this.start();return t(),e.onConnected(t)}async save(e,t){let n=this.state.value?.[e];if(!n)return;this._put(e,{...n,...t});let r=this._saves.then(async()=>{try{let r=await this._api.updateSettings(e,t);this._put(e,{...this._section(e,n),...Z(r[e],t)})}catch(r){throw this._put(e,{...this._section(e,n),...Z(n,t)}),r}});this._saves=r.catch(()=>void 0),await r}_section(e,t){return this.state.value?.[e]??t}_put(e,t){this.change(n=>({...n,[e]:t}))}};function Z(e,t){return Object.fromEntries(Object.entries(e).filter(([e])=>e in t))}var ae=`entity`,Q=`fleet`,$=class extends ne{constructor(){super(),this.narrow=!1,this._views=/* @__PURE__ */ new Map,this._connection=S(()=>this.hass),this._api=D(this._connection),this._fleet=new i(this,new p(this._api,m)),this._place=new i(this,new y),this._transfers=new i(this,new I(this._api)),this._ledger=new i(this,new X(this._api)),this._settings=new i(this,new ie(this._api)),this._uploads=new i(this,new T(this._api)),this._i18n=new w(this,{context:f}),this._isMute=!1,this._i18nKey=``,this._language=``,this._loading=/* @__PURE__ */ new Set,this._stops=[],this._keepFocus=()=>{this.shadowRoot?.activeElement||this._main?.focus({preventScroll:!0})},new w(this,{context:N,initialValue:this._api}),new w(this,{context:e,initialValue:this._connection}),new w(this,{context:r,initialValue:this._fleet.store}),this.addEventListener(`click`,this._follow),this.addEventListener(`add-printer`,this._addPrinter)}static{this.styles=[k,_,A`
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
      :host([narrow]) {
        --pz-bottom: calc(56px + env(safe-area-inset-bottom));
      }
      :host([narrow]) main {
        padding-bottom: calc(56px + env(safe-area-inset-bottom));
      }
    `]}connectedCallback(){super.connectedCallback(),this.hasUpdated&&this._start()}disconnectedCallback(){super.disconnectedCallback(),this._end()}firstUpdated(){this._start()}shouldUpdate(e){return e.size!==1||!e.has(`hass`)||!this.hasUpdated||B(this.hass)!==this._i18nKey}willUpdate(){this._load(this._page);let e=B(this.hass);e!==this._i18nKey&&(this._i18nKey=e,this._language===this.hass.language?this._tellLanguage():(this._stops.length&&(this._end(),this._start()),this._language=this.hass.language,this._speak(this._language)))}async _speak(e){let t=[this._loadTexts(e),this.hass.loadBackendTranslation?.(ae,`printernizer`)];try{let n=await t[0];if(e!==this._language)return;this._texts=n}catch{this._isMute=!0;return}this._tellLanguage(),await t[1],this._tellLanguage()}_loadTexts(e){return[...this._views.keys(),...this._loading].some(e=>e!==Q)?n(e):ee(e)}_tellLanguage(){this._texts&&(this._i18n.setValue(l(this.hass,this._texts)),this.requestUpdate())}updated(){let e=this._place.state;this._before&&!te(this._before,e)&&(window.scrollTo({top:0}),requestAnimationFrame(this._keepFocus)),this._before=e}render(){let{narrow:e}=this,t=this._texts;return C`
      <div class="bar">
        <ha-menu-button .hass=${this.hass} .narrow=${e}></ha-menu-button>
        <h1>Printernizer</h1>
        ${e?F:this._navigation(!1)}
        <div class="space"></div>
        <printernizer-traffic-button
          .traffic=${re(this._transfers.state,this._uploads.state)}
          @click=${this._showTraffic}
        ></printernizer-traffic-button>
        ${this._isAdmin?C`<printernizer-button
                variant="plain"
                icon="mdi:plus"
                .label=${t?.text(`fleet.add`)}
                @click=${this._addPrinter}
              ></printernizer-button>`:F}
      </div>
      <printernizer-ledger-notice .ledger=${this._ledger.state}></printernizer-ledger-notice>
      <main tabindex="-1">${this._view(t)}</main>
      ${e?this._navigation(!0):F}
    `}get _isAdmin(){return this.hass.user?.is_admin??!1}get _isBusiness(){return this._settings.state.value?.business.is_on??!1}get _pages(){let e={isAdmin:this._isAdmin,isBusiness:this._isBusiness};return W.filter(t=>U[t].isFor(e))}get _page(){let{page:e}=this._place.state;return this._pages.includes(e)?e:`fleet`}_navigation(e){return C`<printernizer-navigation
      .pages=${this._pages.filter(e=>U[e].isListed?.({isBusiness:this._isBusiness})??!0)}
      .page=${this._page}
      ?bottom=${e}
    ></printernizer-navigation>`}_view(e){if(this._isMute)return this._silence();if(!e)return F;let t=this._page;switch(this._views.get(t)){case void 0:return F;case`failed`:return C`<printernizer-notice
          icon="mdi:update"
          .heading=${e.text(`page.failed`)}
          .text=${e.text(`page.failed_text`)}
        >
          <printernizer-button
            icon="mdi:refresh"
            .text=${e.text(`page.reload`)}
            @click=${this._reload}
          ></printernizer-button>
        </printernizer-notice>`;case`loaded`:return this._loaded(t)}}_loaded(e){return U[e].draw({place:this._place.state,fleet:this._fleet.state,transfers:this._transfers.state,uploads:this._uploads.store,language:this.hass.language,isNarrow:this.narrow,settings:this._settings.store,ledger:this._ledger.state,isAdmin:this._isAdmin,isBusiness:this._isBusiness})}_silence(){return C`<printernizer-button
      icon="mdi:refresh"
      .label=${this.hass.localize(`ui.common.refresh`)}
      @click=${this._reload}
    ></printernizer-button>`}_load(e){if(this._views.has(e)||this._loading.has(e))return;this._loading.add(e);let t=t=>()=>{this._views=new Map(this._views).set(e,t)},r=e===Q?void 0:n(this.hass.language);Promise.all([U[e].load(),r]).then(t(`loaded`),t(`failed`))}_reload(){location.reload()}_start(){this._stops.length||(this._stops=[this._fleet,this._place,this._transfers,this._ledger].map(({store:e})=>e.start()),this._isAdmin&&this._stops.push(this._settings.store.follow(this._api)))}_end(){for(let e of this._stops.splice(0))e()}_follow(e){if(e.defaultPrevented||e.button!==0||e.ctrlKey||e.metaKey||e.shiftKey||e.altKey)return;let t=e.composedPath().find(e=>e instanceof HTMLAnchorElement);if(!t||t.target||t.hasAttribute(`download`)||t.origin!==location.origin)return;let n=O(t.pathname,t.search);n&&(e.preventDefault(),R(n))}async _showTraffic(){let{showTraffic:e}=await import(`./traffic-sheet-zs7PVvnk.js`);await e(this,{fleet:this._fleet.store,transfers:this._transfers.store,uploads:this._uploads.store})}_addPrinter(){d(`/config/integrations/dashboard/add?domain=printernizer`)}};o([b({attribute:!1})],$.prototype,`hass`,void 0),o([b({type:Boolean,reflect:!0})],$.prototype,`narrow`,void 0),o([b({attribute:!1})],$.prototype,`route`,void 0),o([P()],$.prototype,`_views`,void 0),o([j(`main`)],$.prototype,`_main`,void 0),o([P()],$.prototype,`_isMute`,void 0),$=o([c(`printernizer-panel`)],$);export{$ as PrinternizerPanel};