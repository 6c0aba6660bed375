import{A as e,Ht as t,It as n,Kt as r,T as i,Ut as a,Vt as o,an as s,d as c,dn as l,dt as u,f as d,ft as f,in as p,ln as m,mt as h,n as g,pt as _,qt as v,s as y,sn as b,t as x,x as S}from"./shared-CCgRHB37.js";var C=class extends n{constructor(...e){super(...e),this.canAdd=!1}static{this.styles=[t,l`
      :host {
        display: flex;
        flex-direction: column;
        align-items: center;
        gap: 12px;
        max-width: 440px;
        margin: 12vh auto 0;
        padding: 24px;
        text-align: center;
      }
      .mark {
        display: grid;
        place-items: center;
        width: 96px;
        height: 96px;
        border-radius: 50%;
        color: var(--pz-printing);
        background: color-mix(in srgb, var(--pz-printing) 12%, transparent);
      }
      .mark ha-icon {
        --mdc-icon-size: 48px;
      }
      h2 {
        margin-top: 4px;
        font-size: 24px;
        font-weight: 400;
        line-height: 32px;
      }
      p {
        font-size: 16px;
        line-height: 24px;
      }
      printernizer-button {
        margin-top: 12px;
      }
    `]}render(){return m`
      <div class="mark"><ha-icon icon="mdi:printer-3d-nozzle-outline"></ha-icon></div>
      <h2>${this.text(`empty.title`)}</h2>
      <p class="muted">${this.text(`empty.text`)}</p>
      ${this.canAdd?m`<printernizer-button
              variant="filled"
              icon="mdi:plus"
              .text=${this.text(`empty.button`)}
              @click=${this._add}
            ></printernizer-button>`:m`<p class="muted">${this.text(`empty.admin`)}</p>`}
    `}_add(){y(this,`add-printer`)}};o([s({type:Boolean,attribute:`can-add`})],C.prototype,`canAdd`,void 0),C=o([v(`printernizer-empty-state`)],C);var w={cards:`mdi:view-grid-outline`,cameras:`mdi:cctv`,plan:`mdi:chart-gantt`},T=class extends n{static{this.styles=[t,a,l`
      :host {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 8px;
      }
      select {
        width: auto;
        max-width: 200px;
      }
      @media (max-width: 620px) {
        select {
          order: 1;
          flex: 1 1 40%;
          max-width: none;
        }
        printernizer-button {
          margin-inline-start: auto;
        }
      }
    `]}render(){let{query:t}=this;return m`
      <printernizer-segmented
        .label=${this.text(`fleet.layout`)}
        .value=${t.layout}
        .segments=${_.map(n=>({value:n,icon:w[n],text:this.text(`fleet.layout.${n}`),href:e({page:`fleet`,query:{...t,layout:n}})}))}
      ></printernizer-segmented>
      <select
        aria-label=${this.text(`fleet.sort`)}
        @change=${e=>{this._go({sort:e.target.value})}}
      >
        ${h.map(e=>m`<option value=${e} ?selected=${e===t.sort}>
              ${this.text(`fleet.sort.${e}`)}
            </option>`)}
      </select>
      <select
        aria-label=${this.text(`fleet.group`)}
        @change=${e=>{this._go({grouping:e.target.value})}}
      >
        ${f.map(e=>m`<option value=${e} ?selected=${e===t.grouping}>
              ${this.text(`fleet.group.${e}`)}
            </option>`)}
      </select>
      <printernizer-button
        variant="plain"
        icon="mdi:monitor-dashboard"
        .label=${this.text(`fleet.wall`)}
        @click=${()=>{this._go({isWall:!0})}}
      ></printernizer-button>
    `}_go(e){S({page:`fleet`,query:{...this.query,...e}})}};o([s({attribute:!1})],T.prototype,`query`,void 0),T=o([v(`printernizer-fleet-toolbar`)],T);var E=class extends n{constructor(...e){super(...e),this.showsCamera=!1}static{this.styles=[t,r,l`
      :host {
        display: block;
      }
      article {
        position: relative;
        display: flex;
        flex-direction: column;
        gap: 12px;
        height: 100%;
        min-height: 240px;
        padding: 20px;
        overflow: hidden;
        border: 1px solid var(--pz-line);
        border-inline-start: 8px solid var(--tone);
        border-radius: var(--pz-radius);
        background: var(--pz-surface);
      }
      h2 {
        font-size: 24px;
        font-weight: 500;
        line-height: 32px;
      }
      .state {
        display: flex;
        align-items: center;
        gap: 10px;
        font-size: 24px;
        line-height: 32px;
      }
      .state ha-icon {
        --mdc-icon-size: 32px;
        color: var(--tone);
      }
      .big {
        font-size: 40px;
        line-height: 48px;
        font-weight: 500;
      }
      .job {
        font-size: 16px;
        line-height: 24px;
      }
      .end {
        display: flex;
        align-items: baseline;
        justify-content: space-between;
        gap: 16px;
        margin-top: auto;
        font-size: 16px;
      }
      printernizer-time-left {
        font-size: 16px;
      }
    `]}render(){let{printer:e}=this;if(!e)return b;let t=d(e),{icon:n,tone:r}=c(t),i=e.alerts.filter(e=>e.severity!==`info`),a=t!==`unreachable`;return m`<article class=${`tone-${r}`} aria-labelledby="name">
      <h2 id="name" class="ellipsis">${e.name}</h2>
      <div class="state">
        <ha-icon .icon=${n}></ha-icon><span class="ellipsis">${this.text(`status.${t}`)}</span>
      </div>
      ${a&&i.length?m`<printernizer-alerts role="alert" .alerts=${i}></printernizer-alerts>`:b}
      ${a&&this.showsCamera&&e.entities.camera?m`<printernizer-camera
              .entity=${e.entities.camera}
              .label=${e.name}
            ></printernizer-camera>`:b}
      ${a?this._doing(e):b}
    </article>`}_doing(e){let{job:t,last_job:n}=e,{formats:r}=this.i18n;if(!t){if(!n?.end_time)return b;let e=r.moment(n.end_time,i.now);return m`<p class="job muted">${this.text(`idle.free_since`,{time:e})}</p>`}let a=t.name||this.text(`job.unnamed`),o=[`paused`,`attention`,`error`].includes(e.status);return m`
      <p class="job ellipsis">${a}</p>
      <div class="end">
        <span class="big">${t.progress===null?`–`:r.percent(t.progress)}</span>
        <printernizer-time-left .job=${t} ?standing=${o}></printernizer-time-left>
      </div>
      <printernizer-progress
        .value=${t.progress}
        .label=${this.text(`job.progress`,{name:a})}
        bare
      ></printernizer-progress>
    `}};o([s({attribute:!1})],E.prototype,`printer`,void 0),o([s({type:Boolean,attribute:`shows-camera`})],E.prototype,`showsCamera`,void 0),E=o([v(`printernizer-wall-card`)],E);var D=15e3,O=class extends n{constructor(...e){super(...e),this.printers=[],this.stale=!1,this._turn=0,this._stayAwake=()=>{!document.hidden&&`wakeLock`in navigator&&navigator.wakeLock.request(`screen`).then(e=>{this.isConnected?this._lock=e:e.release()},()=>void 0)},this._key=e=>{e.key===`Escape`&&this._leave()}}static{this.styles=[t,l`
      :host {
        position: fixed;
        inset: 0;
        z-index: 10;
        display: flex;
        flex-direction: column;
        gap: 16px;
        padding: 16px;
        overflow: auto;
        background: var(--pz-background);
      }
      header {
        display: flex;
        align-items: center;
        justify-content: space-between;
        gap: 16px;
      }
      .grid {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(min(420px, 100%), 1fr));
        grid-auto-rows: minmax(240px, auto);
        gap: 16px;
      }
      .stale {
        opacity: 0.6;
      }
    `]}connectedCallback(){super.connectedCallback(),this._timer=setInterval(()=>{this._turn+=1},D),document.addEventListener(`visibilitychange`,this._stayAwake),document.addEventListener(`keydown`,this._key),this._stayAwake()}disconnectedCallback(){super.disconnectedCallback(),clearInterval(this._timer),document.removeEventListener(`visibilitychange`,this._stayAwake),document.removeEventListener(`keydown`,this._key),this._lock?.release(),this._lock=void 0}render(){let e=this.printers.filter(({connection:e,entities:t})=>e===`connected`&&t.camera),t=e.length?e[this._turn%e.length]:void 0;return m`
      <header>
        <printernizer-fleet-summary .printers=${this.printers}></printernizer-fleet-summary>
        <printernizer-button
          variant="plain"
          icon="mdi:close"
          .label=${this.text(`fleet.wall_leave`)}
          @click=${this._leave}
        ></printernizer-button>
      </header>
      ${this.stale?m`<p role="status">${this.text(`fleet.stale`)}</p>`:b}
      <div class=${this.stale?`grid stale`:`grid`}>
        ${g(this.printers,e=>e.entry_id,e=>m`<printernizer-wall-card
              .printer=${e}
              ?shows-camera=${e===t}
            ></printernizer-wall-card>`)}
      </div>
    `}_leave(){S({page:`fleet`,query:{...this.query,isWall:!1}})}};o([s({attribute:!1})],O.prototype,`printers`,void 0),o([s({attribute:!1})],O.prototype,`query`,void 0),o([s({type:Boolean})],O.prototype,`stale`,void 0),o([p()],O.prototype,`_turn`,void 0),O=o([v(`printernizer-wall`)],O);var k=class extends n{constructor(...e){super(...e),this.place=u,this.language=`en`,this.canAdd=!1}static{this.styles=[t,l`
      :host {
        display: block;
        padding: 16px;
      }
      .top {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        justify-content: space-between;
        gap: 12px 24px;
        margin: 0 4px 16px;
      }
      .note {
        margin: 0 4px 16px;
      }
      @media (max-width: 620px) {
        printernizer-fleet-toolbar {
          flex: 1 1 100%;
        }
      }
      h2 {
        margin: 20px 4px 8px;
        font-size: 16px;
        font-weight: 500;
        line-height: 24px;
      }
      section:first-child h2 {
        margin-top: 0;
      }
      .note {
        display: flex;
        align-items: center;
        gap: 8px;
        color: var(--pz-muted);
      }
      .grid {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(min(300px, 100%), 1fr));
        /* An open camera makes its card longer, not its neighbours. */
        align-items: start;
        gap: 12px;
      }
      .cameras {
        grid-template-columns: repeat(auto-fill, minmax(min(380px, 100%), 1fr));
      }
      .stale {
        opacity: 0.6;
      }
      @media (max-width: 460px) {
        :host {
          padding: 12px;
        }
      }
    `]}render(){let{fleet:e}=this;if(!e||e.phase===`loading`)return this._loading(e?.hasFailed??!1);if(e.printers.size===0)return m`<printernizer-empty-state ?can-add=${this.canAdd}></printernizer-empty-state>`;let{query:t}=this.place,n=x(e.printers.values(),t,this.language),r=e.phase===`stale`;return t.isWall?m`<printernizer-wall
        .printers=${n.flatMap(({printers:e})=>e)}
        .query=${t}
        ?stale=${r}
      ></printernizer-wall>`:m`
      ${r?this._note(`mdi:link-off`,this.text(`fleet.stale`)):b}
      <div class="top">
        <printernizer-fleet-summary .printers=${[...e.printers.values()]}></printernizer-fleet-summary>
        <printernizer-fleet-toolbar .query=${t}></printernizer-fleet-toolbar>
      </div>
      <div class=${r?`stale`:``} ?inert=${r}>
        ${n.map(e=>this._section(e))}
      </div>
    `}_section({printers:e,title:t}){let n=this._heading(t);return m`<section aria-label=${n??this.text(`fleet.label`)}>
      ${n===void 0?b:m`<h2>${n}</h2>`} ${this._printers(e)}
    </section>`}_heading(e){if(e!==null)return`area`in e?e.area??this.text(`fleet.no_area`):this.text(`fleet.state.${e.group}`)}_printers(e){let t=e=>e.entry_id;switch(this.place.query.layout){case`plan`:return m`<printernizer-fleet-plan .printers=${e}></printernizer-fleet-plan>`;case`cameras`:return m`<div class="grid cameras">
          ${g(e,t,e=>m`<printernizer-camera-tile .printer=${e}></printernizer-camera-tile>`)}
        </div>`;case`cards`:return m`<div class="grid">
          ${g(e,t,e=>m`<printernizer-printer-card .printer=${e}></printernizer-printer-card>`)}
        </div>`}}_loading(e){return m`
      ${e?this._note(`mdi:alert-circle-outline`,this.text(`error.load`)):b}
      <section class="grid" aria-busy="true" aria-label=${this.text(`fleet.loading`)}>
        ${[1,2,3].map(()=>m`<printernizer-skeleton-card></printernizer-skeleton-card>`)}
      </section>
    `}_note(e,t){return m`<p class="note" role="status"><ha-icon .icon=${e}></ha-icon>${t}</p>`}};o([s({attribute:!1})],k.prototype,`place`,void 0),o([s({attribute:!1})],k.prototype,`fleet`,void 0),o([s()],k.prototype,`language`,void 0),o([s({type:Boolean,attribute:`can-add`})],k.prototype,`canAdd`,void 0),k=o([v(`printernizer-fleet-view`)],k);export{k as PrinternizerFleetView};