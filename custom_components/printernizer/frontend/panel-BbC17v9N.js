import{A as e,Bt as t,C as n,D as r,Dt as i,E as a,Gt as o,Ht as s,M as c,O as l,Qt as u,Rt as d,S as ee,T as te,U as f,Ut as p,Vt as m,Wt as h,_ as g,_t as _,b as v,bn as y,cn as b,ct as x,dn as S,fn as C,gn as w,h as T,in as E,j as D,k as O,m as k,mn as A,pn as ne,pt as j,rn as M,sn as N,un as P,v as F,vn as I,w as L,x as R,y as z,zt as B}from"./shared-DAoOR4wi.js";var V=class extends d{static{this.styles=[o,I`
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
    `]}render(){let{ledger:e}=this;if(!e?.trouble)return A;let t=e.waiting>0?` ${this.counted(`ledger.waiting`,e.waiting)}`:``;return w`<div role="status">
      <ha-icon icon="mdi:database-alert-outline"></ha-icon>
      <p>${this.text(`ledger.trouble.${e.trouble}`)}${t}</p>
    </div>`}};h([C({attribute:!1})],V.prototype,`ledger`,void 0),V=h([u(`printernizer-ledger-notice`)],V);var H=()=>!0,U={fleet:{icon:`mdi:printer-3d`,home:j,isFor:H,load:()=>import(`./fleet-view-mKOQf7_s.js`),draw:({place:e,fleet:t,isAdmin:n,language:r})=>w`<printernizer-fleet-view
        .place=${e.page===`fleet`?e:j}
        .fleet=${t}
        .language=${r}
        ?can-add=${n}
      ></printernizer-fleet-view>`},printer:{icon:`mdi:printer-3d`,home:j,partOf:`fleet`,isFor:H,load:()=>import(`./printer-view-0EdXaSgV.js`),draw:({place:e,fleet:t,isAdmin:n})=>w`<printernizer-printer-view
        .place=${e}
        .fleet=${t}
        ?admin=${n}
      ></printernizer-printer-view>`},files:{icon:`mdi:folder-multiple-outline`,home:x,isFor:H,load:()=>import(`./files-view-DIw-2fmy.js`),draw:({place:e,fleet:t,isAdmin:n,isNarrow:r,language:i,transfers:a,uploads:o})=>w`<printernizer-files-view
        .place=${e}
        .fleet=${t}
        .transfers=${a}
        .uploads=${o}
        .uploaded=${o.state.arrived}
        .language=${i}
        ?narrow=${r}
        ?can-edit=${n}
      ></printernizer-files-view>`},jobs:{icon:`mdi:clipboard-text-clock-outline`,home:f,isFor:H,load:()=>import(`./jobs-view-cSv1yrVE.js`),draw:({place:e,fleet:t,isAdmin:n,isBusiness:r,isNarrow:i,language:a})=>w`<printernizer-jobs-view
        .place=${e}
        .fleet=${t}
        .language=${a}
        ?narrow=${i}
        ?admin=${n}
        ?business=${r}
      ></printernizer-jobs-view>`},analytics:{icon:`mdi:chart-bar`,home:i,isFor:H,load:()=>import(`./analytics-view-gT0yjz0S.js`),draw:({place:e,fleet:t,isAdmin:n,isBusiness:r})=>w`<printernizer-analytics-view
        .place=${e}
        .fleet=${t}
        ?admin=${n}
        ?business=${r}
      ></printernizer-analytics-view>`},business:{icon:`mdi:storefront-outline`,home:_,isFor:({isAdmin:e})=>e,isListed:({isBusiness:e})=>e,load:()=>import(`./business-view-C8cKZIJb.js`),draw:({place:e,fleet:t,isNarrow:n,settings:r})=>w`<printernizer-business-view
        .place=${e.page===`business`?e:_}
        .store=${r}
        .fleet=${t}
        ?narrow=${n}
      ></printernizer-business-view>`},settings:{icon:`mdi:cog-outline`,home:c,isFor:({isAdmin:e})=>e,load:()=>import(`./settings-view-D0flfg5I.js`),draw:({place:e,fleet:t,isNarrow:n,ledger:r,settings:i})=>w`<printernizer-settings-view
        .store=${i}
        .place=${e.page===`settings`?e:c}
        .fleet=${t}
        ?narrow=${n}
        ?readonly=${!r.is_writable}
      ></printernizer-settings-view>`}},W=Object.keys(U),G=class extends d{constructor(...e){super(...e),this.pages=[],this.page=`fleet`,this.bottom=!1}static{this.styles=[o,I`
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
        flex: 1 1 auto; /* words are of different lengths */
        flex-direction: column;
        justify-content: center;
        gap: 2px;
        min-width: 0;
        padding: 6px 1px;
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
    `]}render(){let t=U[this.page].partOf??this.page;return w`<nav aria-label=${this.text(`nav.label`)}>
      ${this.pages.filter(e=>!U[e].partOf).map(n=>{let{home:r,icon:i}=U[n];return w`<a href=${e(r)} aria-current=${n===t?`page`:`false`}>
            <ha-icon .icon=${i}></ha-icon
            ><span class="ellipsis">${this.text(`nav.${n}`)}</span>
          </a>`})}
    </nav>`}};h([C({attribute:!1})],G.prototype,`pages`,void 0),h([C({attribute:!1})],G.prototype,`page`,void 0),h([C({type:Boolean,reflect:!0})],G.prototype,`bottom`,void 0),G=h([u(`printernizer-navigation`)],G);var K=16,q=2*Math.PI*K,J=class extends d{constructor(...e){super(...e),this.traffic={active:0,progress:null,failed:0,ended:0}}static{this.styles=[o,I`
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
    `]}render(){let{active:e,ended:t,failed:n}=this.traffic;if(e+t===0)return A;let r=this._label();return w`<button type="button" aria-haspopup="dialog" aria-label=${r} title=${r}>
      ${e?this._ring():w`<ha-icon icon="mdi:swap-vertical"></ha-icon>`}
      ${n?w`<span class="failed"></span>`:A}
    </button>`}_ring(){let{active:e,progress:t}=this.traffic,n=q*(1-(t??0)/100);return w`<svg viewBox="0 0 40 40" aria-hidden="true">
        <circle cx="20" cy="20" r=${K}></circle>
        <circle
          class="done"
          cx="20"
          cy="20"
          r=${K}
          stroke-dasharray=${q}
          stroke-dashoffset=${n}
        ></circle></svg
      ><span>${e>99?`99+`:e}</span>`}_label(){let{active:e,failed:t,progress:n}=this.traffic,r=[e?this.counted(`traffic.active`,e):this.text(`traffic.title`)];return e&&n!==null&&r.push(this.i18n.formats.percent(n)),t&&r.push(this.counted(`traffic.failed`,t)),r.join(`, `)}};h([C({attribute:!1})],J.prototype,`traffic`,void 0),J=h([u(`printernizer-traffic-button`)],J);function Y(){let e=D(location.pathname,location.search);if(e)for(let t of[U[e.page].load(),p(X())])t.catch(()=>void 0)}function X(){try{let e=JSON.parse(localStorage.getItem(`selectedLanguage`)??`null`);return typeof e==`string`?e:navigator.language}catch{return navigator.language}}var re=I`
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
`,ie={trouble:null,is_readable:!0,is_writable:!0,waiting:0},ae=class extends a{constructor(e){super(ie),this._api=e}start(){return L(this._api,{subscribe:e=>this._api.subscribeLedger(e),take:e=>{this.replace(e)},failed:()=>void 0,lost:()=>void 0})}};function oe(e,t){let n=[...e.list,...t.list],r=n.filter(e=>!z(e)),i=r.filter(e=>e.size!==null&&e.size>0),a=i.reduce((e,{size:t})=>e+(t??0),0),o=i.reduce((e,t)=>e+Math.min(t.done,t.size??0),0);return{active:r.length,progress:a>0?100*o/a:null,failed:n.filter(({state:e})=>e===`failed`).length,ended:n.length-r.length}}var se=class extends g{constructor(e){super(),this._api=e,this._saves=Promise.resolve()}start(){return this.load(()=>this._api.getSettings())}follow(e){let t=()=>void this.start();return t(),e.onConnected(t)}async save(e,t){let n=this.state.value?.[e];if(!n)return;this._put(e,{...n,...t});let r=this._saves.then(async()=>{try{let r=await this._api.updateSettings(e,t);this._put(e,{...this._section(e,n),...Z(r[e],t)})}catch(r){throw this._put(e,{...this._section(e,n),...Z(n,t)}),r}});this._saves=r.catch(()=>void 0),await r}_section(e,t){return this.state.value?.[e]??t}_put(e,t){this.change(n=>({...n,[e]:t}))}};function Z(e,t){return Object.fromEntries(Object.entries(e).filter(([e])=>e in t))}var ce=`entity`,Q=`fleet`,$=class extends ne{constructor(){super(),this.narrow=!1,this._views=/* @__PURE__ */ new Map,this._connection=E(()=>this.hass),this._api=b(this._connection),this._fleet=new r(this,new ee(this._api,te)),this._place=new r(this,new v),this._transfers=new r(this,new F(this._api)),this._ledger=new r(this,new ae(this._api)),this._settings=new r(this,new se(this._api)),this._uploads=new r(this,new T(this._api)),this._i18n=new y(this,{context:t}),this._isMute=!1,this._i18nKey=``,this._language=``,this._loading=/* @__PURE__ */ new Set,this._stops=[],this._keepFocus=()=>{this.shadowRoot?.activeElement||this._main?.focus({preventScroll:!0})},new y(this,{context:N,initialValue:this._api}),new y(this,{context:M,initialValue:this._connection}),new y(this,{context:n,initialValue:this._fleet.store}),this.addEventListener(`click`,this._follow),this.addEventListener(`add-printer`,this._addPrinter)}static{this.styles=[k,o,re]}connectedCallback(){super.connectedCallback(),this.hasUpdated&&this._start()}disconnectedCallback(){super.disconnectedCallback(),this._end()}firstUpdated(){this._start()}shouldUpdate(e){return e.size!==1||!e.has(`hass`)||!this.hasUpdated||m(this.hass)!==this._i18nKey}willUpdate(){this._load(this._page);let e=m(this.hass);e!==this._i18nKey&&(this._i18nKey=e,this._language===this.hass.language?this._tellLanguage():(this._stops.length&&(this._end(),this._start()),this._language=this.hass.language,this._speak(this._language)))}async _speak(e){let t=[this._loadTexts(e),this.hass.loadBackendTranslation?.(ce,`printernizer`)];try{let n=await t[0];if(e!==this._language)return;this._texts=n}catch{this._isMute=!0;return}this._tellLanguage(),await t[1],this._tellLanguage()}_loadTexts(e){return[...this._views.keys(),...this._loading].some(e=>e!==Q)?s(e):p(e)}_tellLanguage(){this._texts&&(this._i18n.setValue(B(this.hass,this._texts)),this.requestUpdate())}updated(){let e=this._place.state;this._before&&!O(this._before,e)&&(window.scrollTo({top:0}),requestAnimationFrame(this._keepFocus)),this._before=e}render(){let{narrow:e}=this,t=this._texts;return w`
      <div class="bar">
        <ha-menu-button .hass=${this.hass} .narrow=${e}></ha-menu-button>
        <h1>Printernizer</h1>
        ${e?A:this._navigation(!1)}
        <div class="space"></div>
        <printernizer-traffic-button
          .traffic=${oe(this._transfers.state,this._uploads.state)}
          @click=${this._showTraffic}
        ></printernizer-traffic-button>
        ${this._isAdmin?w`<printernizer-button
                variant="plain"
                icon="mdi:plus"
                .label=${t?.text(`fleet.add`)}
                @click=${this._addPrinter}
              ></printernizer-button>`:A}
      </div>
      <printernizer-ledger-notice .ledger=${this._ledger.state}></printernizer-ledger-notice>
      <main tabindex="-1">${this._view(t)}</main>
      ${e?this._navigation(!0):A}
    `}get _isAdmin(){return this.hass.user?.is_admin??!1}get _isBusiness(){return this._settings.state.value?.business.is_on??!1}get _pages(){let e={isAdmin:this._isAdmin,isBusiness:this._isBusiness};return W.filter(t=>U[t].isFor(e))}get _page(){return this._isTheirs?this._place.state.page:`fleet`}get _isTheirs(){return this._pages.includes(this._place.state.page)}_navigation(e){return w`<printernizer-navigation
      .pages=${this._pages.filter(e=>U[e].isListed?.({isBusiness:this._isBusiness})??!0)}
      .page=${this._page}
      ?bottom=${e}
    ></printernizer-navigation>`}_view(e){if(this._isMute)return this._silence();if(!e)return A;if(!this._isTheirs)return this._refusal(e);let t=this._page;switch(this._views.get(t)){case void 0:return A;case`failed`:return w`<printernizer-notice
          icon="mdi:update"
          .heading=${e.text(`page.failed`)}
          .text=${e.text(`page.failed_text`)}
        >
          <printernizer-button
            icon="mdi:refresh"
            .text=${e.text(`page.reload`)}
            @click=${this._reload}
          ></printernizer-button>
        </printernizer-notice>`;case`loaded`:return this._loaded(t)}}_refusal(t){return w`<printernizer-notice
      icon="mdi:shield-account-outline"
      .heading=${t.text(`page.not_yours`)}
      .text=${t.text(`page.not_yours_text`)}
    >
      <printernizer-button
        icon="mdi:printer-3d"
        .text=${t.text(`page.to_printers`)}
        .href=${e(j)}
      ></printernizer-button>
    </printernizer-notice>`}_loaded(e){return U[e].draw({place:this._place.state,fleet:this._fleet.state,transfers:this._transfers.state,uploads:this._uploads.store,language:this.hass.language,isNarrow:this.narrow,settings:this._settings.store,ledger:this._ledger.state,isAdmin:this._isAdmin,isBusiness:this._isBusiness})}_silence(){return w`<printernizer-button
      icon="mdi:refresh"
      .label=${this.hass.localize(`ui.common.refresh`)}
      @click=${this._reload}
    ></printernizer-button>`}_load(e){if(this._views.has(e)||this._loading.has(e))return;this._loading.add(e);let t=t=>()=>{this._views=new Map(this._views).set(e,t)},n=e===Q?void 0:s(this.hass.language);Promise.all([U[e].load(),n]).then(t(`loaded`),t(`failed`))}_reload(){location.reload()}_start(){this._stops.length||(this._stops=[this._fleet,this._place,this._transfers,this._ledger].map(({store:e})=>e.start()),this._isAdmin&&this._stops.push(this._settings.store.follow(this._api)))}_end(){for(let e of this._stops.splice(0))e()}_follow(e){if(e.defaultPrevented||e.button!==0||e.ctrlKey||e.metaKey||e.shiftKey||e.altKey)return;let t=e.composedPath().find(e=>e instanceof HTMLAnchorElement);if(!t||t.target||t.hasAttribute(`download`)||t.origin!==location.origin)return;let n=D(t.pathname,t.search);n&&(e.preventDefault(),R(n))}async _showTraffic(){let{showTraffic:e}=await import(`./traffic-sheet-33wwZQ0J.js`);await e(this,{fleet:this._fleet.store,transfers:this._transfers.store,uploads:this._uploads.store})}_addPrinter(){l(`/config/integrations/dashboard/add?domain=printernizer`)}};h([C({attribute:!1})],$.prototype,`hass`,void 0),h([C({type:Boolean,reflect:!0})],$.prototype,`narrow`,void 0),h([C({attribute:!1})],$.prototype,`route`,void 0),h([S()],$.prototype,`_views`,void 0),h([P(`main`)],$.prototype,`_main`,void 0),h([S()],$.prototype,`_isMute`,void 0),$=h([u(`printernizer-panel`)],$),Y();export{$ as PrinternizerPanel};