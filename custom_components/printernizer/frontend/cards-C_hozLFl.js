import{Bt as e,C as t,D as n,E as r,Gt as i,Jt as a,O as o,Qt as s,Rt as c,S as l,T as u,Ut as d,Vt as f,Wt as p,Xt as m,Zt as h,_ as ee,bn as g,cn as te,d as _,dn as v,en as y,f as b,fn as x,gn as S,i as C,in as ne,m as w,mn as T,n as E,p as D,pn as O,rn as k,s as re,sn as ie,u as A,vn as j,w as M,yn as N,zt as P}from"./shared-DAoOR4wi.js";import{I as F,L as I}from"./pages-BGWuyDtC.js";var L=e=>e.device_id??e.entry_id;function R(e,{printer:t,printers:n},r,i){let a=D(r,i);if(e===`printer`&&!t)return a.slice(0,1);let o=e===`printer`||e===`ams`?t?[t]:[]:n??[];return o.length?a.filter(e=>o.includes(L(e))):a}var z=j`
  :host {
    display: block;
    container-type: inline-size;
  }
  .card {
    padding: 12px 16px 16px;
  }
  h2 {
    margin-bottom: 8px;
    font-size: 16px;
    font-weight: 500;
    line-height: 24px;
    overflow-wrap: anywhere;
  }
`,B=class extends c{constructor(...e){super(...e),this.heading=``,this.printers=[]}static{this.styles=[i,m,z,j`
      .grid {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(min(260px, 100%), 1fr));
        align-items: start;
        gap: 12px;
      }
    `]}render(){let e=this.printers.filter(({entities:e})=>e.camera);return e.length===0?S`<p class="card muted">${this.text(`board.no_camera`)}</p>`:S`
      ${this.heading?S`<h2>${this.heading}</h2>`:T}
      <div class="grid">
        ${E(e,e=>e.entry_id,e=>S`<printernizer-camera-tile .printer=${e}></printernizer-camera-tile>`)}
      </div>
    `}};p([x()],B.prototype,`heading`,void 0),p([x({attribute:!1})],B.prototype,`printers`,void 0),B=p([s(`printernizer-camera-card`)],B);var V=[`material`,`energy`,`machine`,`labour`,`packaging`,`overhead`],H=2e3,U=class extends c{constructor(...e){super(...e),this.heading=``,this._overview=new n(this,new ee),this._ask=()=>{let e=this._connection;if(!e)return;let t=this._month,n={span:{since:t,until:t},printers:[]};this._overview.store.load(()=>F(e).overview(n))}}static{this.styles=[i,m,z,j`
      .sum {
        font-size: 24px;
        line-height: 32px;
      }
      .bar {
        display: flex;
        gap: 2px;
        height: 8px;
        margin: 8px 0 12px;
        overflow: hidden;
        border-radius: 4px;
        background: var(--pz-tint);
      }
      dl {
        display: grid;
        grid-template-columns: 1fr auto;
        align-items: center;
        gap: 4px 8px;
      }
      .dot {
        display: inline-block;
        margin-inline-end: 8px;
        width: 10px;
        height: 10px;
        border-radius: 50%;
      }
      dd {
        text-align: end;
      }
      .wait {
        height: 96px;
        border-radius: 8px;
        background: var(--pz-tint);
      }
      .failed {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 12px;
      }
      .profit {
        margin-top: 8px;
        padding-top: 8px;
        border-top: 1px solid var(--pz-line);
      }
      section + section {
        margin-top: 16px;
      }
    `]}connectedCallback(){super.connectedCallback();let e=this._connection;if(!e)return;let t=()=>{clearTimeout(this._asking),this._asking=setTimeout(this._ask,H)};this._ask();let n=M(e,{subscribe:t=>I(e).subscribe(t),take:t,failed:()=>void 0,lost:()=>void 0}),r=e.onConnected(t);this._stop=()=>{n(),r(),clearTimeout(this._asking)}}disconnectedCallback(){super.disconnectedCallback(),this._stop?.()}get _month(){let[e=0,t=0]=this.i18n.formats.today(u.now).split(`-`).map(Number);return e*100+t}render(){let{value:e,error:t}=this._overview.state;return S`<div class="card">
      <h2>${this.heading||this.text(`board.cost`,{month:this.i18n.formats.month(this._month)})}</h2>
      ${this._content(e,t)}
    </div>`}_content(e,t){return e?e.totals.length===0?S`<p class="muted">${this.text(`board.no_jobs`)}</p>`:e.totals.map(e=>this._total(e)):t===void 0?S`<div class="wait" aria-busy="true"></div>`:S`<div class="failed" role="status">
        <span>${this.text(`error.load`)}</span>
        <printernizer-button
          icon="mdi:refresh"
          .text=${this.text(`camera.retry`)}
          @click=${this._ask}
        ></printernizer-button>
      </div>`}_total({currency:e,figures:t}){let{formats:n}=this.i18n,r=[this.counted(`board.jobs`,t.jobs),n.grams(t.grams),n.measure(t.energy_kwh,`kWh`),n.duration(t.seconds)],i=V.map((e,n)=>({part:e,amount:t[`${e}_cost`],color:`var(--pz-series-${n+1})`})).filter(({amount:e})=>Number(e)!==0);return S`<section>
      <div class="sum">${n.money(t.cost,e)}</div>
      <p class="muted">${r.join(` · `)}</p>
      <div class="bar" aria-hidden="true">
        ${i.map(({amount:e,color:t})=>S`<span
              style=${A({flexGrow:String(Math.max(0,Number(e))),background:t})}
            ></span>`)}
      </div>
      <dl>
        ${i.map(({part:t,amount:r,color:i})=>S`
            <dt>
              <span class="dot" style=${A({background:i})}></span
              >${this.text(`board.part.${t}`)}
            </dt>
            <dd>${n.money(r,e)}</dd>
          `)}
      </dl>
      ${this._income(t,e)}
    </section>`}_income({net:e,profit:t},n){if(e===void 0||t===void 0||Number(e)===0)return T;let{formats:r}=this.i18n;return S`<div class="profit">
      <dl>
        <dt>${this.text(`board.net`)}</dt>
        <dd>${r.money(e,n)}</dd>
        <dt>${this.text(`board.profit`)}</dt>
        <dd>${r.money(t,n)}</dd>
      </dl>
    </div>`}};p([N({context:k})],U.prototype,`_connection`,void 0),p([x()],U.prototype,`heading`,void 0),U=p([s(`printernizer-cost-card`)],U);var W=class extends c{constructor(...e){super(...e),this.heading=``,this.printers=[]}static{this.styles=[i,m,z,j`
      h3 {
        margin: 12px 0 4px;
        font-size: 14px;
        font-weight: 500;
      }
      ul {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(min(240px, 100%), 1fr));
        gap: 0 24px;
      }
      li {
        display: grid;
        grid-template-columns: auto 1fr auto;
        align-items: center;
        gap: 2px 12px;
        padding: 6px 0;
      }
      .dot {
        width: 24px;
        height: 24px;
        margin: 4px;
        border-radius: 50%;
        /* White on white and black on black stay seen. */
        box-shadow: inset 0 0 0 1px var(--pz-ring);
      }
      .empty .dot {
        box-shadow: none;
        border: 1px dashed var(--pz-ring);
      }
      .active .dot {
        outline: 2px solid var(--pz-printing);
        outline-offset: 2px;
      }
      .what {
        min-width: 0;
      }
      .place {
        font-size: 12px;
        line-height: 16px;
        color: var(--pz-muted);
      }
    `]}render(){let e=this.printers.filter(({slots:e})=>e.length),[t]=this.printers.length===1?this.printers:[];return S`<div class="card">
      <h2>${this.heading||(t?t.name:this.text(`slot.label`))}</h2>
      ${e.length===0?S`<p class="muted">${this.text(`board.no_slots`)}</p>`:T}
      ${e.map(e=>S`
          ${t&&!this.heading?T:S`<h3 class="ellipsis">${e.name}</h3>`}
          <ul aria-label=${`${this.text(`slot.label`)}: ${e.name}`}>
            ${e.slots.map(e=>this._slot(e))}
          </ul>
        `)}
    </div>`}_slot(e){let t=e.is_empty||e.type===null,n=e.is_empty?this.text(`slot.empty`):e.name||e.type||this.text(`slot.unknown`),r=e.ams_number===null?this.text(`slot.external`):this.text(`slot.ams`,{ams:e.ams_number,slot:e.slot+1});return S`<li class=${y({active:e.is_active,empty:t})}>
      <span
        class="dot"
        style=${A(t?{}:{background:C(e.colors)})}
      ></span>
      <div class="what">
        <div class=${t?`ellipsis muted`:`ellipsis`} title=${n}>${n}</div>
        <div class="place">${e.is_active?`${r} · ${this.text(`slot.active`)}`:r}</div>
      </div>
      ${e.remaining===null||t?T:S`<span class="muted">
              ${this.text(`slot.remaining`,{percent:this.i18n.formats.percent(e.remaining)})}
            </span>`}
    </li>`}};p([x()],W.prototype,`heading`,void 0),p([x({attribute:!1})],W.prototype,`printers`,void 0),W=p([s(`printernizer-filament-card`)],W);var G=[`paused`,`attention`,`error`],K=class extends c{static{this.styles=[i,h,j`
      :host {
        display: block;
        padding: 6px 0;
      }
      .head,
      .more {
        display: flex;
        align-items: center;
        gap: 8px;
      }
      .head ha-icon {
        color: var(--tone);
      }
      .name {
        flex: 1;
        font-weight: 500;
      }
      .more {
        flex-wrap: wrap;
        justify-content: space-between;
        margin-inline-start: 26px;
        color: var(--pz-muted);
      }
      .job {
        flex: 1 1 120px;
      }
      printernizer-progress {
        flex-basis: 100%;
      }
    `]}render(){let{printer:e}=this;if(!e)return T;let t=b(e),{icon:n,tone:r}=_(t);return S`<div class=${`tone-${r}`}>
      <div class="head">
        <ha-icon .icon=${n}></ha-icon>
        <span class="name ellipsis" title=${e.name}>${e.name}</span>
        <span>${this.text(`status.${t}`)}</span>
      </div>
      ${t===`unreachable`?T:this._doing(e)}
    </div>`}_doing({job:e,last_job:t,alerts:n,status:r}){let i=n.find(({severity:e})=>e!==`info`);if(!e){let e=t?.end_time?this.i18n.formats.moment(t.end_time,u.now):void 0;return e===void 0?T:S`<div class="more">
        ${this.text(r===`idle`?`idle.free_since`:`idle.waiting_since`,{time:e})}
      </div>`}let a=e.name||this.text(`job.unnamed`);return S`<div class="more">
      <span class="job ellipsis" title=${a}>${a}</span>
      <printernizer-time-left .job=${e} ?standing=${G.includes(r)}></printernizer-time-left>
      <printernizer-progress
        .value=${e.progress}
        .label=${this.text(`job.progress`,{name:a})}
      ></printernizer-progress>
      ${i?S`<span>${i.text??this.text(`alert.unknown`)}</span>`:T}
    </div>`}};p([x({attribute:!1})],K.prototype,`printer`,void 0),K=p([s(`printernizer-printer-row`)],K);var q=class extends c{constructor(...e){super(...e),this.heading=``,this.layout=`list`,this.printers=[]}static{this.styles=[i,m,z,j`
      printernizer-fleet-summary {
        display: block;
        margin-bottom: 12px;
      }
      .grid {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(min(300px, 100%), 1fr));
        align-items: start;
        gap: 12px;
      }
      .rows {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(min(320px, 100%), 1fr));
        gap: 4px 32px;
      }
    `]}render(){let e=this.heading?S`<h2>${this.heading}</h2>`:T,t=S`
      ${e}
      <printernizer-fleet-summary .printers=${this.printers}></printernizer-fleet-summary>
    `;switch(this.layout){case`list`:return S`<div class="card">
          ${t}
          <ul class="rows" aria-label=${this.text(`fleet.label`)}>
            ${this._each(e=>S`<printernizer-printer-row .printer=${e}></printernizer-printer-row>`,!0)}
          </ul>
        </div>`;case`plan`:return S`${e} <printernizer-fleet-plan .printers=${this.printers}></printernizer-fleet-plan>`;case`cards`:return S`${t}
          <div class="grid">
            ${this._each(e=>S`<printernizer-printer-card .printer=${e}></printernizer-printer-card>`)}
          </div>`}}_each(e,t=!1){return E(this.printers,e=>e.entry_id,n=>t?S`<li>${e(n)}</li>`:e(n))}};p([x()],q.prototype,`heading`,void 0),p([x()],q.prototype,`layout`,void 0),p([x({attribute:!1})],q.prototype,`printers`,void 0),q=p([s(`printernizer-fleet-card`)],q);var J={printer:(e,[t])=>S`<printernizer-printer-card .printer=${t}></printernizer-printer-card>`,fleet:({title:e,layout:t=`list`},n)=>S`<printernizer-fleet-card
      .heading=${e??``}
      .layout=${t}
      .printers=${n}
    ></printernizer-fleet-card>`,cameras:({title:e},t)=>S`<printernizer-camera-card .heading=${e??``} .printers=${t}></printernizer-camera-card>`,ams:({title:e},t)=>S`<printernizer-filament-card
      .heading=${e??``}
      .printers=${t}
    ></printernizer-filament-card>`,cost:({title:e})=>S`<printernizer-cost-card .heading=${e??``}></printernizer-cost-card>`};function Y(e,t,n){return J[e](t,n)}var ae=`entity`,X=new class extends r{constructor(){super({i18n:void 0,isMute:!1}),this.connection=ne(()=>this.hass),this.api=te(this.connection),this.fleet=new l(this.api,u),this._key=``,this._language=``,this._shown=0}get hass(){if(!this._hass)throw Error(`no card was told of Home Assistant yet`);return this._hass}tell(e){if(e===this._hass)return;this._hass=e,this._follow();let t=f(e);t!==this._key&&(this._key=t,e.language===this._language?this._speak():(this._language=e.language,this._stop?.(),this._stop=void 0,this._follow(),this._learn(e.language)))}show(){return this._shown+=1,this._follow(),()=>{--this._shown,this._shown>0||(this._stop?.(),this._stop=void 0)}}_follow(){this._shown>0&&this._hass&&(this._stop??=this.fleet.start())}async _learn(e){let t=this._hass?.loadBackendTranslation?.(ae,`printernizer`);try{let t=await d(e);if(e!==this._language)return;this._texts=t}catch{this.replace({...this.state,isMute:!0});return}this._speak(),await t,this._speak()}_speak(){this._texts&&this.replace({i18n:P(this.hass,this._texts),isMute:!1})}},Z=class extends O{constructor(){super(),this.kind=`printer`,this._speech=new n(this,X),this._fleet=new n(this,X.fleet),this._i18n=new g(this,{context:e}),new g(this,{context:ie,initialValue:X.api}),new g(this,{context:k,initialValue:X.connection}),new g(this,{context:t,initialValue:X.fleet}),this.addEventListener(`add-printer`,()=>{o(`/config/integrations/dashboard/add?domain=printernizer`)})}set hass(e){X.tell(e)}static{this.styles=[w,i,m,j`
      :host {
        display: block;
        font-family: var(--ha-font-family-body, Roboto, sans-serif);
        -webkit-font-smoothing: var(--ha-font-smoothing, auto);
      }
      .stale {
        opacity: 0.6;
      }
      .note {
        display: flex;
        align-items: center;
        gap: 12px;
        padding: 16px;
        color: var(--pz-muted);
      }
      .note span {
        flex: 1;
      }
    `]}connectedCallback(){super.connectedCallback(),this._leave=X.show(),this.requestUpdate()}disconnectedCallback(){super.disconnectedCallback(),this._leave?.()}willUpdate(){let{i18n:e}=this._speech.state;e&&e!==this._i18n.value&&this._i18n.setValue(e)}render(){let{i18n:e}=this._speech.state;if(!e||!this.config)return T;let{phase:t,printers:n,hasFailed:r}=this._fleet.state;if(t===`loading`)return r?this._note(e,`mdi:alert-circle-outline`,`error.load`):S`<printernizer-skeleton-card
            aria-busy="true"
            aria-label=${e.texts.text(`fleet.loading`)}
          ></printernizer-skeleton-card>`;let i=t===`stale`;return S`<div class=${i?`stale`:``} ?inert=${i}>
      ${this._card(e,this.config,n)}
    </div>`}_card(e,t,n){if(this.kind!==`cost`){if(n.size===0)return this._first(e);let r=R(this.kind,t,n.values(),X.hass.language);return r.length===0?this._note(e,`mdi:printer-3d-off`,`board.gone`):Y(this.kind,t,r)}return Y(`cost`,t,[])}_first(e){return this._note(e,`mdi:printer-3d-nozzle-outline`,`empty.title`,S`<printernizer-button
        .text=${e.texts.text(`board.open`)}
        href="/printernizer"
      ></printernizer-button>`)}_note(e,t,n,r=T){return S`<div class="card note" role="status">
      <ha-icon .icon=${t}></ha-icon><span>${e.texts.text(n)}</span>${r}
    </div>`}};p([x()],Z.prototype,`kind`,void 0),p([x({attribute:!1})],Z.prototype,`config`,void 0),Z=p([s(`printernizer-card-frame`)],Z);var Q={printer:[`printer`],fleet:[`title`,`layout`,`printers`],cameras:[`title`,`printers`],ams:[`title`,`printer`],cost:[`title`]},oe=[`list`,`cards`,`plan`],$=class extends O{constructor(...e){super(...e),this.kind=`printer`,this._speech=new n(this,X),this._fleet=new n(this,X.fleet)}set hass(e){this._hass=e,X.tell(e)}setConfig(e){this._config=e}static{this.styles=[w,i,a,j`
      .fields {
        display: flex;
        flex-direction: column;
        gap: 16px;
      }
      label {
        display: flex;
        flex-direction: column;
        gap: 4px;
      }
      .choice {
        flex-direction: row;
        align-items: center;
        gap: 8px;
        min-height: 36px;
      }
      fieldset {
        margin: 0;
        padding: 0;
        border: 0;
      }
    `]}connectedCallback(){super.connectedCallback(),this._leave=X.show()}disconnectedCallback(){super.disconnectedCallback(),this._leave?.()}render(){let{i18n:e}=this._speech.state,t=this._config;return!e||!t?T:customElements.get(`ha-form`)?S`<ha-form
        .hass=${this._hass}
        .data=${{layout:`list`,...t}}
        .schema=${Q[this.kind].map(t=>this._schema(t,e))}
        .computeLabel=${({name:t})=>this._label(t,e)}
        @value-changed=${this._take}
      ></ha-form>`:S`<div class="fields">
      ${Q[this.kind].map(n=>this._field(n,t,e))}
    </div>`}_printers(){let{printers:e}=this._fleet.state;return D(e.values(),X.connection.language()).map(e=>({value:L(e),label:e.name}))}_schema(e,t){switch(e){case`title`:return{name:e,selector:{text:{}}};case`layout`:return{name:e,selector:{select:{mode:`dropdown`,options:this._layouts(t)}}};case`printer`:case`printers`:{let t=e===`printers`,n=this._printers();return{name:e,selector:{select:{multiple:t,mode:t?`list`:`dropdown`,options:n}}}}}}_label(e,t){let n=e===`printer`&&this.kind===`ams`;return t.texts.text(`board.field.${n?`printers`:e}`)}_layouts(e){return oe.map(t=>({value:t,label:e.texts.text(`board.layout.${t}`)}))}_field(e,t,n){let r=this._label(e,n),i=t=>{this._change({[e]:t.target.value})};switch(e){case`title`:return S`<label>${r}<input .value=${t.title??``} @change=${i} /></label>`;case`layout`:return this._select(r,this._layouts(n),t.layout??`list`,i);case`printer`:{let e={value:``,label:n.texts.text(this.kind===`ams`?`board.all`:`board.first`)};return this._select(r,[e,...this._printers()],t.printer??``,i)}case`printers`:return this._several(r,t.printers??[])}}_select(e,t,n,r){return S`<label
      >${e}<select @change=${r}>
        ${t.map(e=>S`<option value=${e.value} ?selected=${e.value===n}>${e.label}</option>`)}
      </select></label
    >`}_several(e,t){return S`<fieldset>
      <legend>${e}</legend>
      ${this._printers().map(({value:e,label:n})=>S`<label class="choice"
            ><input
              type="checkbox"
              .checked=${t.includes(e)}
              @change=${({target:n})=>{let r=t.filter(t=>t!==e);this._change({printers:n.checked?[...r,e]:r})}}
            />${n}</label
          >`)}
    </fieldset>`}_take(e){e.stopPropagation(),this._change(e.detail.value)}_change(e){let t={...this._config,...e};t.title||delete t.title,t.printer||delete t.printer,Array.isArray(t.printers)&&t.printers.length===0&&delete t.printers,t.layout===`list`&&delete t.layout,this._config=t,re(this,`config-changed`,{config:t})}};p([x()],$.prototype,`kind`,void 0),p([v()],$.prototype,`_config`,void 0),$=p([s(`printernizer-card-editor`)],$);function se(e){return Object.assign(document.createElement(`printernizer-card-frame`),{kind:e})}function ce(e){return Object.assign(document.createElement(`printernizer-card-editor`),{kind:e})}export{se as makeCard,ce as makeEditor};